package io.parley.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Every page and mail speaks the reader's language; work without a reader speaks English. */
@ApplicationScoped
public class Languages {
    void on(@Observes EngineBuilder builder) {
        builder.addTemplateInstanceInitializer(
                instance -> instance.setAttribute(MessageBundles.ATTRIBUTE_LOCALE, current()));
    }

    public static Locale current() {
        var container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? container.instance(Viewer.class).get().language()
                : Locale.ENGLISH;
    }

    /** A message bundle in the reader's language, for texts that are made outside a template. */
    public static <T> T messages(Class<T> bundle) {
        return MessageBundles.get(
                bundle, io.quarkus.qute.i18n.Localized.Literal.of(current().toLanguageTag()));
    }
}
