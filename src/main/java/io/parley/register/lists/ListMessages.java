package io.parley.register.lists;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the lists for programs outside. */
@MessageBundle("lists")
public interface ListMessages {
    @Message("Lists for programs")
    String lists();

    @Message(
            "What your register says, for programs and calendars that cannot sign in. Whoever knows an address reads that list, until you close it. Each list is closed until you open it.")
    String intro();

    @Message(
            "{#switch list}{#case 'hosts'}Names to block{#case 'tools'}Every decision, as a table{#case 'reviews'}Calendar of reviews{#case 'approved'}Approved tools, as a page{/switch}")
    String title(String list);

    @Message(
            "{#switch list}{#case 'hosts'}The names of tools that are not permitted, as a hosts file. It covers these names alone, so a filter that knows whole domains takes the table. A name that a permitted tool uses too is left out. Parley itself blocks nothing."
                    + "{#case 'tools'}Tool, decision, days, what to use instead, domains and app ids, as CSV for a proxy or a device management."
                    + "{#case 'reviews'}The day on which each decision is to be looked at again, for your calendar program."
                    + "{#case 'approved'}The names of approved tools, for customers and newcomers. Nothing else about your company is on it.{/switch}")
    String text(String list);

    @Message("Address")
    String address();

    @Message("opened by {name}, {day}")
    String openedBy(String name, String day);

    @Message("Open this list")
    String open();

    @Message("Close")
    String close();

    @Message(
            "The address stops working at once and for good. Programs that read it get nothing. Opened again, the list has another address.")
    String closeConfirm();

    @Message("Closed")
    String closed();

    @Message("Open to whoever knows the address")
    String isOpen();

    @Message("Look again: {tool}")
    String review(String tool);

    @Message("{company}: approved tools")
    String approvedAt(String company);

    @Message("With these tools you can reach people at {company}.")
    String approvedText(String company);

    @Message("No tool is approved at the moment.")
    String noneApproved();

    @Message("with conditions")
    String conditions();
}
