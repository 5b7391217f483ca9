package io.parley.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the audit log. */
@MessageBundle("audit")
public interface AuditMessages {
    @Message("Audit log")
    String title();

    @Message("Every act of administration in your company, newest first. Entries are added and never changed.")
    String text();

    @Message("Who")
    String actor();

    @Message("What")
    String kind();

    @Message("Anything")
    String anyKind();

    @Message("When")
    String when();

    @Message("Details")
    String details();

    @Message("Show")
    String show();

    @Message("Nothing fits this filter")
    String none();

    @Message("Try fewer words, or show everything.")
    String noneText();

    @Message("Show everything")
    String all();

    @Message("{count} entries")
    String count(long count);

    @Message("In the details")
    String search();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("Choose a day, for example 2026-11-24.")
    String noDay();

    @Message("Take these as a file")
    String takeFile();

    @Message("Each act is committed to in the same signed log as acknowledgments; bundles of evidence prove it.")
    String proven();
}
