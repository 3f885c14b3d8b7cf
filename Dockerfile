# syntax=docker/dockerfile:1
# The service. Build: docker build -t dual-use-screening .
# Run: docker run --read-only --tmpfs /tmp -v screening:/var/lib/dual-use-screening -p 8080:8080 -p 50051:50051 dual-use-screening

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source

# Restored from the project files alone: a change of code or lists does not fetch the packages again.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/DualUseScreening.Contract/DualUseScreening.Contract.csproj src/DualUseScreening.Contract/
COPY src/DualUseScreening.Screening/DualUseScreening.Screening.csproj src/DualUseScreening.Screening/
COPY src/DualUseScreening.Lists/DualUseScreening.Lists.csproj src/DualUseScreening.Lists/
COPY src/DualUseScreening.Server/DualUseScreening.Server.csproj src/DualUseScreening.Server/
RUN dotnet restore src/DualUseScreening.Server --use-current-runtime

COPY .editorconfig ./
COPY protos protos
COPY src src
RUN dotnet publish src/DualUseScreening.Server --no-restore --use-current-runtime -c Release -o /app

# The lists, compiled once for every container that starts from this image.
COPY data /app/data
RUN /app/DualUseScreening.Server compile

# What the service writes: compiled releases, and the key of receipts when no setting gives one.
RUN mkdir /state

FROM mcr.microsoft.com/dotnet/aspnet:10.0
LABEL org.opencontainers.image.title="DualUseScreening" \
      org.opencontainers.image.description="May this shipment go, and if not, why? EU dual-use export control over gRPC and JSON."
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=app:app /state /var/lib/dual-use-screening

# ASPNETCORE_HTTP_PORTS is set by the base image; the two endpoints below are the service's own.
ENV ASPNETCORE_HTTP_PORTS= \
    DOTNET_EnableDiagnostics=0 \
    Kestrel__Endpoints__Web__Url=http://0.0.0.0:8080 \
    Kestrel__Endpoints__Grpc__Url=http://0.0.0.0:50051 \
    Storage__DataDirectory=/var/lib/dual-use-screening
VOLUME /var/lib/dual-use-screening
EXPOSE 8080 50051
USER $APP_UID

HEALTHCHECK --interval=10s --timeout=4s --start-period=20s --retries=3 CMD ["./DualUseScreening.Server", "healthcheck"]
ENTRYPOINT ["./DualUseScreening.Server"]
