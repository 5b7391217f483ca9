package io.parley.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;

/**
 * Signing in by levels (Keycloak, "step-up authentication"): level 1 is the password and lasts a working day, level 2 adds a
 * security key or a one-time code, which whoever has neither sets up on the way. Built once per form of ours.
 */
class StepUpFlow {
    private static final String FLOW = "parley-browser";
    /** Kept as the flow's description; a flow of another form is built anew. */
    private static final String FORM = "Parley, form 2";

    private final RealmResource realm;
    private final AuthenticationManagementResource flows;

    StepUpFlow(RealmResource realm) {
        this.realm = realm;
        this.flows = realm.flows();
    }

    void apply() {
        var known =
                flows.getFlows().stream().filter(f -> f.getAlias().equals(FLOW)).findFirst();
        if (known.isEmpty() || !FORM.equals(known.get().getDescription())) {
            known.ifPresent(old -> {
                use("browser"); // a flow in use cannot be deleted
                flows.deleteFlow(old.getId());
            });
            build();
        }
        use(FLOW);
    }

    private void use(String flow) {
        var settings = realm.toRepresentation();
        if (!flow.equals(settings.getBrowserFlow())) {
            settings.setBrowserFlow(flow);
            realm.update(settings);
        }
    }

    private void build() {
        var flow = new AuthenticationFlowRepresentation();
        flow.setAlias(FLOW);
        flow.setDescription(FORM);
        flow.setProviderId("basic-flow");
        flow.setTopLevel(true);
        flow.setBuiltIn(false);
        flows.createFlow(flow).close();
        execution(FLOW, "auth-cookie", "ALTERNATIVE");
        execution(FLOW, "identity-provider-redirector", "ALTERNATIVE");
        subflow(FLOW, "parley-levels", "ALTERNATIVE");
        level(1, "36000");
        execution("parley-level-1", "auth-username-password-form", "REQUIRED");
        level(2, "600");
        subflow("parley-level-2", "parley-second-factor", "REQUIRED");
        execution("parley-second-factor", "webauthn-authenticator", "ALTERNATIVE");
        subflow("parley-second-factor", "parley-code", "ALTERNATIVE");
        execution(
                "parley-code",
                "auth-otp-form",
                "REQUIRED"); // required, or Keycloak would refuse instead of setting one up
        // With an organization scope the cookie of a session counts as an attempt only; when both levels have been
        // shown
        // before, nothing else would be left to succeed. Without a session level 1 always runs before this.
        execution("parley-levels", "allow-access-authenticator", "REQUIRED");
    }

    private void level(int level, String maxAgeSeconds) {
        var name = "parley-level-" + level;
        subflow("parley-levels", name, "CONDITIONAL");
        var condition = execution(name, "conditional-level-of-authentication", "REQUIRED");
        var config = new AuthenticatorConfigRepresentation();
        config.setAlias(name);
        config.setConfig(Map.of("loa-condition-level", "" + level, "loa-max-age", maxAgeSeconds));
        flows.newExecutionConfig(condition.getId(), config).close();
    }

    private void subflow(String parent, String alias, String requirement) {
        var data = new LinkedHashMap<String, Object>();
        data.put("alias", alias);
        data.put("type", "basic-flow");
        data.put("description", "");
        data.put("provider", "registration-page-form");
        flows.addExecutionFlow(parent, data);
        require(
                parent,
                flows.getExecutions(parent).stream()
                        .filter(e -> alias.equals(e.getDisplayName()))
                        .findFirst()
                        .orElseThrow(),
                requirement);
    }

    private AuthenticationExecutionInfoRepresentation execution(String parent, String provider, String requirement) {
        flows.addExecution(parent, Map.of("provider", provider));
        var added = flows.getExecutions(parent).stream()
                .filter(e -> provider.equals(e.getProviderId()) && e.getLevel() == 0)
                .reduce((first, last) -> last)
                .orElseThrow();
        require(parent, added, requirement);
        return added;
    }

    private void require(String parent, AuthenticationExecutionInfoRepresentation execution, String requirement) {
        execution.setRequirement(requirement);
        flows.updateExecutions(parent, execution);
    }
}
