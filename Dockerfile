# The server with the seed and the query editor. Build it with: docker build --tag graphkb .

# The SDK image has no Node.js: this stage installs the parts of the query editor.
FROM node:22-alpine AS editor
WORKDIR /editor
COPY src/GraphKb.Server/editor/package.json src/GraphKb.Server/editor/package-lock.json src/GraphKb.Server/editor/.npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund && touch installed

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
COPY --from=editor /editor artifacts/obj/GraphKb.Server/editor
RUN dotnet publish src/GraphKb.Server --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
# Inside the container the server listens on every interface; publish the port on 127.0.0.1 unless others may read the data.
ENV GRAPHKB_URLS=http://0.0.0.0:5080
EXPOSE 5080
WORKDIR /data
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/GraphKb.Server.dll"]
CMD ["serve"]
