package io.parley.app;

import io.parley.register.Register;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The manager writes down what people are known to use. */
@ApplicationScoped
class DemoRegisterTale implements DemoTale {
    private static final int DAYS_AGO = 204;
    private static final Map<String, String> TOOLS = new TreeMap<>(Map.of(
            "whatsapp", "Field service and sales write to customers with it.",
            "messenger", "The shop's page on the social network answers questions there.",
            "facebook", "Our public page; jobs and opening hours.",
            "teams", "Comes with the office licence we have.",
            "zoom", "Customers invite us to it.",
            "signal", "Some of the workshop use it among themselves.",
            "telegram", "A supplier sends its news there.",
            "slack", "Two projects with a partner company run in it.",
            "exchange-online", "Our mail.",
            "mobile-call", "How the night shift reaches somebody."));

    private final DemoStage stage;
    private final Register register;

    DemoRegisterTale(DemoStage stage, Register register) {
        this.stage = stage;
        this.register = register;
    }

    @Override
    public String name() {
        return "tools are registered";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void tell(UUID company) {
        int minute = 10 * 60;
        for (var tool : TOOLS.entrySet()) {
            stage.at(
                    company,
                    DAYS_AGO,
                    minute++,
                    DemoPeople.MANAGER,
                    mara -> register.add(mara, tool.getKey(), tool.getValue()));
        }
    }
}
