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

    @Message("A few questions: {title}")
    String surveySubject(String title);

    @Message("""
            Hello {person},

            your company would like to know which tools you use to talk and to share files, and why: "{title}". It takes about four minutes, on a phone too.

            {url}

            Taking part is voluntary; the first screen says exactly what is promised about your answers. You can answer until {day}.
            """)
    String surveyBody(String person, String title, String url, String day);

    @Message("Still open until {day}: {title}")
    String surveyReminderSubject(String title, String day);

    @Message("""
            Hello {person},

            your company asked you a few questions: "{title}". By last night there was no answer from you. If you have answered since, there is nothing to do; if you would rather not, neither.

            {url}

            You can answer until {day}. There are two such reminders at most.
            """)
    String surveyReminderBody(String person, String title, String url, String day);

    @Message("Waits for your signature: {title}")
    String signingSubject(String title);

    @Message("""
            Hello {person},

            before people are asked the survey "{title}", an observer has to sign it, and you may. You find there what people are promised, every question, and the document for the works council. You can also say why you do not sign.

            {url}

            Where there is more than one observer, one signature is enough.
            """)
    String signingBody(String person, String title, String url);

    @Message("Changed since you signed it: {title}")
    String lapsedSubject(String title);

    @Message("""
            Hello {person},

            the survey "{title}" was changed after you signed it. Your signature no longer counts, and nobody can be asked before an observer has signed it as it is then. You get a mail when you are asked for that.

            {url}
            """)
    String lapsedBody(String person, String title, String url);

    @Message("Signed: {title}")
    String signedSubject(String title);

    @Message("""
            Hello {person},

            {observer} signed the survey "{title}" as it is now. You can choose whom to ask.

            {url}

            Whoever changes it needs another signature.
            """)
    String signedBody(String person, String observer, String title, String url);

    @Message("Not signed: {title}")
    String unsignedSubject(String title);

    @Message("""
            Hello {person},

            {observer} did not sign the survey "{title}" as it is now, and says why:

            {reason}

            {url}
            """)
    String unsignedBody(String person, String observer, String title, String reason, String url);
}
