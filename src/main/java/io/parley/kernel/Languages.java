package io.parley.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every page and mail speaks the reader's language; work without a reader speaks English. */
@ApplicationScoped
public class Languages {
    /** Looked up once each: a page asks for hundreds of words. */
    private static final Map<Spoken, Object> BUNDLES = new ConcurrentHashMap<>();

    private record Spoken(Class<?> bundle, Locale language) {}

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
        return bundle.cast(BUNDLES.computeIfAbsent(
                new Spoken(bundle, current()),
                spoken -> MessageBundles.get(
                        bundle, Localized.Literal.of(spoken.language().toLanguageTag()))));
    }
}
