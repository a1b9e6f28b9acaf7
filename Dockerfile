# The server with the seed and the query editor. Build it with: docker build --tag graphkb .

# The SDK image has no Node.js: this stage installs the parts of the query editor and builds the explorer.
FROM node:22-alpine AS browser
WORKDIR /editor
COPY src/GraphKb.Server/editor/package.json src/GraphKb.Server/editor/package-lock.json src/GraphKb.Server/editor/.npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && touch installed
WORKDIR /explorer
COPY src/explorer/package.json src/explorer/package-lock.json src/explorer/.npmrc src/explorer/build.mjs ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && touch installed
COPY src/explorer /source
RUN node build.mjs /source dist && rm -r node_modules

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
COPY --from=browser /editor artifacts/obj/GraphKb.Server/editor
COPY --from=browser /explorer artifacts/obj/GraphKb.Server/explorer
RUN dotnet publish src/GraphKb.Server --configuration Release -p:PublishReadyToRun=true --self-contained false --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
# Inside the container the server listens on every interface; publish the port on 127.0.0.1 unless others may read the data.
ENV GRAPHKB_URLS=http://0.0.0.0:5080
EXPOSE 5080
WORKDIR /data
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/GraphKb.Server.dll"]
CMD ["serve"]
