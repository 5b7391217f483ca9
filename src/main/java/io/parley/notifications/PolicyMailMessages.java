package io.parley.notifications;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of mails about policies: who is asked, reminded, told, and what somebody answered. */
@MessageBundle("policymail")
public interface PolicyMailMessages {
    @Message("Please read and answer: {title}")
    String assignedSubject(String title);

    @Message("Please read and answer {count} rules")
    String assignedManySubject(int count);

    @Message("""
            Hello {person},

            your company asks you to read the following and to say whether you confirm it. It works on a phone too.

            {list}

            You can also decline and say why.
            """)
    String assigned(String person, String list);

    @Message("Reminder: {title}")
    String remindedSubject(String title);

    @Message("Reminder: {count} rules wait for your answer")
    String remindedManySubject(int count);

    @Message("""
            Hello {person},

            this still waits for your answer:

            {list}

            Is something in it unclear or impossible for you? Decline it and say why, that is an answer too.
            """)
    String reminded(String person, String list);

    @Message("{title}, by {day}")
    String line(String title, String day);

    @Message("{title}, was due on {day}")
    String lineOverdue(String title, String day);

    @Message("{count} answers of your people are missing")
    String escalatedSubject(int count);

    @Message("""
            Hello {person},

            these people of yours have answered neither the first mail nor the reminders:

            {list}

            Please ask them whether they could read it. Everything about it: {url}
            """)
    String escalated(String person, String list, String url);

    @Message("Changed, nothing for you to do: {title}")
    String clarifiedSubject(String title);

    @Message("""
            Hello {person},

            "{title}" was written more clearly (version {version}). What you confirmed still holds, you need not answer again.

            {url}
            """)
    String clarified(String person, String title, String version, String url);

    @Message("Waits for your approval: {title}")
    String submittedSubject(String title);

    @Message("""
            Hello {person},

            "{title}" (version {version}) was sent in and waits for somebody to approve it who did not write in it: {url}
            """)
    String submitted(String person, String title, String version, String url);

    @Message("Sent back: {title}")
    String returnedSubject(String title);

    @Message("""
            Hello {person},

            "{title}" (version {version}) was sent back to you:

            {reason}

            Everything about it: {url}
            """)
    String returned(String person, String title, String version, String reason, String url);

    @Message("Approved: {title}")
    String approvedSubject(String title);

    @Message("""
            Hello {person},

            "{title}" (version {version}) was approved and can be published: {url}
            """)
    String approved(String person, String title, String version, String url);

    @Message("Your receipt: you confirmed {title}")
    String confirmedSubject(String title);

    @Message("Your receipt: you declined {title}")
    String declinedSubject(String title);

    @Message("You are excused: {title}")
    String waivedSubject(String title);

    @Message("""
            Hello {person},

            {said} on {at}:

            {title}, version {version}
            "{statement}"
            SHA-256 of the text: {checksum}

            Your receipt: {url}
            The file that proves it without us, some seconds from now: {url}/proof

            Keep this mail. If this was not you, tell your company at once.
            """)
    String receipt(
            String person,
            String said,
            String at,
            String title,
            String version,
            String statement,
            String checksum,
            String url);

    @Message("You confirmed this")
    String saidConfirmed();

    @Message("You declined this")
    String saidDeclined();

    @Message("You were excused from this")
    String saidWaived();
}
