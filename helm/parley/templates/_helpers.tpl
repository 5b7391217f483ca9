{{- define "parley.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{ .Release.Name | trunc 50 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" }}
{{- end -}}
{{- end -}}

{{- define "parley.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "parley.labels" -}}
{{ include "parley.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "parley.jdbcUrl" -}}
{{- with .Values.database -}}
jdbc:postgresql://{{ .host }}:{{ .port }}/{{ .name }}?sslmode={{ .sslMode }}
{{- if .caConfigMap }}&sslrootcert=/etc/parley/database-ca/ca.crt
{{- else if hasPrefix "verify-" .sslMode }}&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The port of a URL: as written, or the scheme's own. */}}
{{- define "parley.portOf" -}}
{{- $port := regexFind ":[0-9]+$" (urlParse .).host -}}
{{- if $port }}{{ trimPrefix ":" $port }}{{ else if hasPrefix "https" . }}443{{ else }}80{{ end -}}
{{- end -}}

{{- define "parley.secretEnv" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end -}}
