"""Opens a project in QGIS without a screen, prints its layers, and draws them into a picture: qgis_map.py PROJECT PICTURE."""
import sys

from qgis.core import QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsProject
from qgis.PyQt.QtCore import QSize

QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()
project = QgsProject.instance()
if not project.read(sys.argv[1]):
    sys.exit(project.error())

layers = [node.layer() for node in project.layerTreeRoot().findLayers()]
for layer in layers:
    print(layer.name(), layer.isValid(), layer.featureCount(), layer.crs().authid(), layer.renderer().type())

settings = QgsMapSettings()
settings.setLayers(layers)
settings.setOutputSize(QSize(1200, 600))
settings.setExtent(layers[0].extent())
job = QgsMapRendererParallelJob(settings)
job.start()
job.waitForFinished()
job.renderedImage().save(sys.argv[2])
application.exitQgis()
