package io.parley.surveys;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Questions of the templates, in every language of the product. */
@MessageBundle("surveytemplate")
public interface SurveyTemplateMessages {
    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("I do not know")
    String unsure();

    @Message("Better")
    String better();

    @Message("Worse")
    String worse();

    @Message("Compared with three months ago, how easy is it to reach the people you work with?")
    String pulseEasier();

    @Message("Easier")
    String pulseYes();

    @Message("The same")
    String pulseSame();

    @Message("Harder")
    String pulseHarder();

    @Message("Did the incident touch your work?")
    String incidentAffected();

    @Message("What did it touch?")
    String incidentTouched();

    @Message("Messages")
    String incidentMessages();

    @Message("Files")
    String incidentFiles();

    @Message("Customers or their data")
    String incidentCustomers();

    @Message("My work stopped")
    String incidentWork();

    @Message("Did you learn in time what to use instead?")
    String incidentTold();

    @Message("How well does the new tool do what the old one did for you?")
    String switchReplaces();

    @Message("Compared with the old tool, how does the new one work for this?")
    String switchTasks();

    @Message("Writing to people")
    String taskWrite();

    @Message("Calls")
    String taskCall();

    @Message("Sending files")
    String taskFiles();

    @Message("Finding old messages")
    String taskFind();

    @Message("What should be improved first?")
    String switchFirst();

    @Message("My contacts should be there")
    String wishContacts();

    @Message("It should work on my phone")
    String wishPhone();

    @Message("It should be faster")
    String wishSpeed();

    @Message("Somebody should show me how")
    String wishHelp();
}
