# Saydo in a container: docker run --rm -v "$PWD:/work" saydo
FROM node:22-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund \
    && npm run package:npm \
    && mv dist/saydo-*.tgz /saydo.tgz

FROM node:22-slim
# git answers --changed-since; the documents belong to whoever runs the container, which git would refuse to read.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*'
RUN --mount=type=bind,from=build,source=/saydo.tgz,target=/tmp/saydo.tgz \
    npm install --global --omit=dev --ignore-scripts --no-audit --no-fund /tmp/saydo.tgz \
    && npm cache clean --force
USER node
WORKDIR /work
ENTRYPOINT ["saydo"]
