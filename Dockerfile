# The dashboard and the command line, from the lock alone. `compose.yaml` runs it beside a Neo4j.
FROM python:3.12.11-slim-bookworm
WORKDIR /app
COPY requirements/run.txt requirements/run.txt
RUN pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements/run.txt
COPY pyproject.toml README.md LICENSE ./
COPY graph graph
COPY loaders loaders
COPY queries queries
COPY dashboard dashboard
COPY ksmm ksmm
COPY data data
RUN pip install --no-cache-dir --no-deps --no-build-isolation --no-index . \
 && useradd --create-home ksmm \
 && python -c "import json; from ksmm.server import streamlit_arguments as words; print(json.dumps(words(8501, '0.0.0.0')))" > dashboard.args
USER ksmm
ENV KSMM_HOME=/tmp/ksmm PYTHONSAFEPATH=1
EXPOSE 8501
CMD ["python", "-m", "ksmm.serve", "@/app/dashboard.args"]
