package io.parley.catalog;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Fixed words around answers; the questions and answers themselves are in {@code catalog/words.properties}. */
@MessageBundle("catalog")
public interface CatalogMessages {
    @Message("Unknown")
    String unknown();

    @Message("Nobody has looked yet.")
    String unknownText();

    @Message("Searched, not found")
    String searched();

    @Message("Somebody looked and found no statement.")
    String searchedText();

    @Message("Does not arise")
    String notArising();

    @Message("Looked at")
    String lookedAt();

    @Message("The catalog says: {text}.")
    String claims(String text);
}
