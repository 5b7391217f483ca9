package io.parley.notifications;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of mails about requests, exceptions and accounts for customers. */
@MessageBundle("requestmail")
public interface RequestMailMessages {
    @Message("Your request for {tool} was answered")
    String answeredSubject(String tool);

    @Message("Your request for {tool} needs more from you")
    String questionedSubject(String tool);

    @Message("Please judge the security of {tool}")
    String referredSubject(String tool);

    @Message("Security has judged the request for {tool}")
    String reviewedSubject(String tool);

    @Message("Security has no objection.")
    String noObjection();

    @Message("Security objects.")
    String objection();

    @Message("""
            Hello {person},

            somebody asks for {tool}. Before it is answered, its security has to be judged:

            {note}

            Whoever of you comes first writes the finding here: {url}
            """)
    String referred(String person, String tool, String note, String url);

    @Message("""
            Hello {person},

            about the request for {tool} that you passed on: {finding}

            {reason}

            It waits for its answer here: {url}
            """)
    String reviewed(String person, String tool, String finding, String reason, String url);

    @Message("Your exception for {tool} was approved")
    String approvedSubject(String tool);

    @Message("Your exception for {tool} was not approved")
    String rejectedSubject(String tool);

    @Message("Your exception for {tool} was revoked")
    String revokedSubject(String tool);

    @Message(
            "{#if days == 1}Your exception for {tool} ends tomorrow{#else}Your exception for {tool} ends in {days} days{/if}")
    String endsSubject(String tool, int days);

    @Message("Your exception for {tool} is over")
    String endedSubject(String tool);

    @Message("Change the way into {handle} within 24 hours")
    String rotationSubject(String handle);

    @Message("approved")
    String approved();

    @Message("approved with conditions")
    String withConditions();

    @Message("not approved")
    String rejected();

    @Message("merged with another one that asks for the same")
    String merged();

    @Message("""
            Hello {person},

            your request for {tool} was {outcome}.

            {reason}

            Everything about it: {url}
            """)
    String answered(String person, String tool, String outcome, String reason, String url);

    @Message("""
            Hello {person},

            before your request for {tool} can be answered, somebody would like to know:

            {question}

            Please reply here: {url}
            """)
    String questioned(String person, String tool, String question, String url);

    @Message("""
            Hello {person},

            you may use {tool} until {day}, under the conditions that you find here: {url}
            """)
    String mayUse(String person, String tool, String day, String url);

    @Message("""
            Hello {person},

            about your exception for {tool}:

            {reason}

            Everything about it: {url}
            """)
    String about(String person, String tool, String reason, String url);

    @Message("""
            Hello {person},

            you may use {tool} until {day}. If you need it longer, ask for more time before that day: {url}
            """)
    String ends(String person, String tool, String day, String url);

    @Message("""
            Hello {person},

            your exception for {tool} is over. Please stop using it for work. What you can do instead: {url}
            """)
    String ended(String person, String tool, String url);

    @Message("""
            Hello {person},

            {leaver} knew the way into the account {handle} and should no longer get in.
            Change the password, sign out all devices and check the recovery address within 24 hours, then say so here: {url}
            """)
    String rotation(String person, String leaver, String handle, String url);
}
