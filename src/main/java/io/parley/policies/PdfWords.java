package io.parley.policies;

import io.parley.kernel.Languages;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Why a file is refused, as people read it. */
final class PdfWords {
    private PdfWords() {}

    static PdfMessages words() {
        return Languages.messages(PdfMessages.class);
    }

    /** In the language of a text, whoever reads it. */
    static PdfMessages words(String language) {
        return MessageBundles.get(PdfMessages.class, Localized.Literal.of(language));
    }

    static String say(PdfRefused refused) {
        var words = words();
        return switch (refused.reason()) {
            case NO_FILE -> words.noFile();
            case TOO_LARGE -> words.tooLarge(PdfReader.MOST_BYTES / 1024 / 1024);
            case NOT_PDF -> words.notPdf();
            case TEST_VIRUS -> words.testVirus();
            case ENCRYPTED -> words.encrypted();
            case BROKEN -> words.broken();
            case TOO_MANY_PAGES -> words.tooManyPages(refused.what(), PdfReader.MOST_PAGES);
            case SCRIPT -> words.script();
            case AUTOMATIC -> words.automatic();
            case LAUNCH -> words.launch();
            case ATTACHMENT -> words.attachment();
            case ACTIVE -> words.active();
            case UNSAFE_LINK -> words.unsafeLink(refused.what());
            case TOO_COMPLEX -> words.tooComplex();
            case TOO_MUCH_TEXT -> words.tooMuchText(PdfReader.MOST_TEXT);
            case NO_TEXT -> words.noText();
        };
    }
}
