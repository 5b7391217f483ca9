{{/* Values and Secrets as the settings of docs/operations.md. */}}
{{- define "parley.env" -}}
{{- $values := .Values -}}
{{- $https := hasPrefix "https://" $values.url -}}
- name: PARLEY_HOST
  value: 0.0.0.0
- name: QUARKUS_MANAGEMENT_HOST
  value: 0.0.0.0
- name: PARLEY_JSON_LOGS
  value: "true"
- name: PARLEY_URL
  value: {{ $values.url | quote }}
- name: PARLEY_AUTH_URL
  value: {{ $values.keycloak.url | quote }}
- name: PARLEY_BEHIND_PROXY
  value: {{ $https | quote }}
{{- with $values.trustedProxies }}
- name: QUARKUS_HTTP_PROXY_TRUSTED_PROXIES
  value: {{ join "," . | quote }}
{{- end }}
{{- if $https }}
- name: QUARKUS_OIDC_AUTHENTICATION_COOKIE_FORCE_SECURE
  value: "true"
- name: QUARKUS_REST_CSRF_COOKIE_FORCE_SECURE
  value: "true"
{{- end }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ include "parley.jdbcUrl" . | quote }}
- name: QUARKUS_DATASOURCE_JDBC_MAX_SIZE
  value: {{ $values.database.maxConnections | quote }}
- name: QUARKUS_DATASOURCE_USERNAME
  value: {{ $values.database.applicationUser | quote }}
{{ include "parley.secretEnv" (dict "name" "QUARKUS_DATASOURCE_PASSWORD" "secret" $values.database.existingSecret "key" "application-password") }}
- name: QUARKUS_FLYWAY_USERNAME
  value: {{ $values.database.migratorUser | quote }}
{{ include "parley.secretEnv" (dict "name" "QUARKUS_FLYWAY_PASSWORD" "secret" $values.database.existingSecret "key" "migrator-password") }}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ printf "%s/realms/parley" $values.keycloak.url | quote }}
{{ include "parley.secretEnv" (dict "name" "QUARKUS_OIDC_CREDENTIALS_SECRET" "secret" $values.keycloak.existingSecret "key" "client-secret") }}
{{ include "parley.secretEnv" (dict "name" "PARLEY_KEYCLOAK_DIRECTORY_SECRET" "secret" $values.keycloak.existingSecret "key" "directory-secret") }}
{{- if $values.keycloak.applyRealm }}
{{ include "parley.secretEnv" (dict "name" "PARLEY_KEYCLOAK_CLIENT_SECRET" "secret" $values.keycloak.existingSecret "key" "client-secret") }}
{{ include "parley.secretEnv" (dict "name" "PARLEY_KEYCLOAK_BOOTSTRAP_SECRET" "secret" $values.keycloak.existingSecret "key" "bootstrap-secret") }}
{{- end }}
{{ include "parley.secretEnv" (dict "name" "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET" "secret" $values.sessions.existingSecret "key" "state-secret") }}
{{ include "parley.secretEnv" (dict "name" "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET" "secret" $values.sessions.existingSecret "key" "token-encryption-secret") }}
{{ include "parley.secretEnv" (dict "name" "QUARKUS_REST_CSRF_TOKEN_SIGNATURE_KEY" "secret" $values.sessions.existingSecret "key" "csrf-signature-key") }}
{{- with $values.mail }}
{{- if .host }}
- name: QUARKUS_MAILER_HOST
  value: {{ .host | quote }}
- name: QUARKUS_MAILER_PORT
  value: {{ .port | quote }}
- name: QUARKUS_MAILER_START_TLS
  value: {{ .startTls }}
{{- with .from }}
- name: QUARKUS_MAILER_FROM
  value: {{ . | quote }}
{{- end }}
{{- if .existingSecret }}
{{ include "parley.secretEnv" (dict "name" "QUARKUS_MAILER_USERNAME" "secret" .existingSecret "key" "username") }}
{{ include "parley.secretEnv" (dict "name" "QUARKUS_MAILER_PASSWORD" "secret" .existingSecret "key" "password") }}
{{- end }}
{{- end }}
{{- end }}
{{- with $values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end -}}
