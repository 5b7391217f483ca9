package io.parley.notifications;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of mails. Plain text: no reader's name or address is ever treated as a template. */
@MessageBundle("notification")
public interface NotificationMessages {
    @Message("You have an account for your company's rules on messengers and tools")
    String accountSubject();

    @Message("""
            Hello {person},

            your company keeps its rules on messengers, meetings and file sharing in Parley, and you now have an account there.

            Address: {url}
            Account: {mail}

            Your administrator gives you the first password; you choose your own when you sign in.
            """)
    String accountBody(String person, String url, String mail);

    @Message("Your mails (evaluation mode)")
    String yourMails();

    @Message("Evaluation mode has no mail server. What would be sent to {address} is here.")
    String yourMailsText(String address);

    @Message("Subject")
    String subject();

    @Message("Written")
    String at();

    @Message("To {address}")
    String toAddress(String address);

    @Message("No mails yet")
    String noMails();

    @Message("As soon as something concerns you, the mail about it appears here.")
    String noMailsText();

    @Message("Go to the home page")
    String goHome();
}
