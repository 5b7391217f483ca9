# Thin over Maven: everything here can be typed by hand. `make help` lists it.
MAVEN = mvn -B
JAVA = $(if $(JAVA_HOME),$(JAVA_HOME)/bin/)java
# One collector everywhere, so that what was measured is what runs; no more heap than is needed (docs/adr/043, 059 and 071).
JAVA_OPTS ?= -XX:+UseSerialGC -Xms64m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=5000
JAR = target/quarkus-app/quarkus-run.jar
BUILT = target/.built

# Directories count too, so that a deleted file is noticed; what the frontend's own build writes does not.
SOURCES := pom.xml $(shell find src/main $(wildcard frontend/src frontend/public)) \
  $(wildcard frontend/*.json frontend/*.ts frontend/.npmrc .mvn/*)

.PHONY: run build test one e2e fuzz bench verify sample score tamper-demo who-said-what feeds openapi vendor-evidence backtest same-bytes format dev migration check-tools browser attack-surveys attack help
.DEFAULT_GOAL := help

run: check-tools $(BUILT) ## Parley on http://localhost:8080 with its own PostgreSQL and Keycloak; Ctrl-C stops all
	@MALLOC_ARENA_MAX=2 exec $(JAVA) $(JAVA_OPTS) -jar $(JAR)

build: check-tools $(BUILT) ## the packaged product in target/quarkus-app

# A stamp instead of the jar: Maven may leave a jar alone that is older than a source that changed nothing.
$(BUILT): $(SOURCES)
	@echo "Parley: building, some minutes the first time"
	@$(MAVEN) -q package -DskipTests
	@touch $@

test: check-tools browser ## every test, browser journeys and kills included
	$(MAVEN) verify

one: check-tools ## one test class: make one TEST=PolicyTest
	@test -n "$(TEST)" || { echo "Which one? make one TEST=PolicyTest"; exit 2; }
	@case "$(TEST)" in \
	  *E2E*) $(MAVEN) package -DskipTests && exec $(MAVEN) surefire:test@e2e -Dtest='$(TEST)' ;; \
	  *) exec $(MAVEN) test -Dtest='$(TEST)' ;; \
	esac

e2e: check-tools browser ## browser journeys and kills against the packaged product
	$(MAVEN) package -DskipTests
	$(MAVEN) surefire:test@e2e

fuzz: check-tools ## bytes nobody thought of, for one reader of feeds: make fuzz TEST=FeedFuzz\#cve
	@test -n "$(TEST)" || { echo 'Which reader? make fuzz TEST=FeedFuzz#cve'; exit 2; }
	$(MAVEN) -q test-compile -Dexec.skip
	JAZZER_FUZZ=1 $(MAVEN) surefire:test@fuzz -Dtest='$(TEST)' -Dsurefire.failIfNoSpecifiedTests=false

bench: check-tools ## measurements (test classes named *Bench); FEEDS=DIR takes real feeds
	$(MAVEN) package -DskipTests
	$(MAVEN) surefire:test@e2e -Dtest='*Bench' -Dparley.bench.durable=true -Dparley.bench.feeds='$(FEEDS)'

verify: ## an evidence bundle, offline, by two programs: make verify BUNDLE=bundle.zip KEY=key; alone: the demo's
	@MAVEN="$(MAVEN)" JAVA="$(JAVA)" sh scripts/verify '$(BUNDLE)' '$(KEY)' $(if $(PREVIOUS),'$(PREVIOUS)')

score: check-tools ## a fix-history score from its evidence alone: make score EVIDENCE=file.json
	@test -n "$(EVIDENCE)" || { echo "Which evidence? make score EVIDENCE=file.json (docs/evidence-format.md)"; exit 2; }
	@test -f target/parley-score.jar || $(MAVEN) -q package -DskipTests -Dembedded.skip=true
	@exec $(JAVA) -jar target/parley-score.jar $(if $(METHOD),--method '$(METHOD)') '$(EVIDENCE)'

same-bytes: check-tools ## whether JDKs print the same scores: make same-bytes JDKS="/usr/lib/jvm/one /usr/lib/jvm/other"
	@test -f target/parley-score.jar || $(MAVEN) -q package -DskipTests -Dembedded.skip=true
	@sh scripts/same-bytes $(JDKS)

backtest: check-tools ## docs/scoring-validation.md: what the score can and cannot tell, from the shipped ledger
	$(MAVEN) -q test -Dexec.skip -Dtest=ScoringValidationTest -Dparley.backtest.write=true

sample: check-tools ## docs/samples, the bundle of fifty made-up answers, made again
	$(MAVEN) -q test -Dexec.skip -Dtest=SampleBundleTest -Dparley.sample.write=true

tamper-demo: ## answers of the demo are forged as database superuser, and the log's check names them
	@$(JAVA) scripts/Ask.java tampering

who-said-what: ## the attack that links people to survey answers, on the demo's closed and open survey
	@$(JAVA) scripts/Ask.java linkage

attack-surveys: check-tools ## the attacks on surveys with their figures and their controls
	$(MAVEN) -q test -Dtest='AdministratorGameTest,LinkageTest,TallyTest,QuestionTallyTest,SurveyPromiseTest'

attack: check-tools ## the same at release size: 20 surveys of 200 people
	$(MAVEN) -q test -Dtest='AdministratorGameTest,LinkageTest,TallyTest,QuestionTallyTest,SurveyPromiseTest' -Dparley.attack.runs=20

feeds: ## public feeds of flaws from a file or folder, read by the running product: make feeds DIR=folder
	@$(JAVA) scripts/Feeds.java '$(DIR)'

openapi: check-tools ## docs/openapi.yaml from the running application
	$(MAVEN) -q test -Dtest=OpenApiTest -Dparley.openapi.write=true

vendor-evidence: check-tools ## docs/vendor-evidence.md from the shipped ledger
	$(MAVEN) -q test -Dtest=VendorEvidenceTest -Dparley.evidence.write=true

format: ## Java by palantir-java-format, frontend by Biome
	$(MAVEN) -q spotless:apply
	npm --prefix frontend run --silent format

dev: check-tools ## live reload; Java and pages by Quarkus, the frontend by Vite
	@sh scripts/check-tools 9
	@trap 'kill $$frontend 2>/dev/null' EXIT; trap 'exit 130' INT TERM; \
	npm --prefix frontend run build -- --watch & frontend=$$!; \
	$(MAVEN) quarkus:dev -Dexec.skip

migration: ## a new empty migration: make migration NAME="policies add owner"
	@test -n "$(NAME)" || { echo 'Which name? make migration NAME="policies add owner"'; exit 2; }
	@name="$(NAME)"; feature="$${name%% *}"; rest="$${name#* }"; \
	file="src/main/resources/db/migration/V$$(date -u +%Y%m%d%H%M)__$${feature}_$$(echo "$$rest" | tr ' ' '_').sql"; \
	echo "-- Why:" > "$$file"; echo "$$file"

check-tools:
	@sh scripts/check-tools

browser:
	@sh scripts/check-browser

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile
