package io.parley.surveys;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that tells people what their company sees of them. */
@MessageBundle("surveysight")
public interface SurveySightMessages {
    @Message(
            "This page says what {company} can see about you in Parley, and what it cannot. It is the same for everybody.")
    String sightIntro(String company);

    @Message("What your company sees")
    String sightSees();

    @Message("Your record: name, mail, department, groups, roles.")
    String sightRecord();

    @Message("Your record")
    String sightAccount();

    @Message("Which rules you acknowledged or declined, and when.")
    String sightRules();

    @Message("What you asked for: requests for tools and exceptions, with your name.")
    String sightRequests();

    @Message("What you did with a special role, such as changing the register or the records of others.")
    String sightAudit();

    @Message(
            "Into which groups you belong when a survey asks them, and how many in a group have answered, when there are enough.")
    String sightAsked();

    @Message("What you answer in surveys")
    String sightSurveys();

    @Message(
            "Until the survey is closed, your answers wait in the database in a way that lets the operator of this system, never your company, find out whose they are. For {days} days after the close the operator could still do so from logs and backups.")
    String sightBefore(int days);

    @Message(
            "At the close all answers are written anew in random order, without times and without people. What is kept about you is only that you were asked, as one of which group, and whether you answered, never when.")
    String sightAfter();

    @Message(
            "Your company gets one fixed set of numbers. No number tells about fewer than {count} people, not even by subtracting one from another.")
    String sightResults(int count);

    @Message(
            "Comments are shown when at least {count} people answered, in random order and without groups. Your company may still recognise how you write.")
    String sightComments(int count);

    @Message("What Parley does not do")
    String sightNever();

    @Message("It reads no message, in no tool.")
    String sightNoMessages();

    @Message("It looks at no device: neither at your phone nor at your computer.")
    String sightNoDevice();

    @Message("It does not note when you answered a survey, from where, or with what.")
    String sightNoTimes();
}
