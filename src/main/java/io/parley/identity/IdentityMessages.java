package io.parley.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about people, groups, roles and imports. */
@MessageBundle("identity")
public interface IdentityMessages {
    @Message("People")
    String people();

    @Message("{shown} of {total} people")
    String peopleCount(long shown, long total);

    @Message("Add a person")
    String addPerson();

    @Message("Import people")
    String importPeople();

    @Message("Imports")
    String imports();

    @Message("Nobody is here yet")
    String noPeople();

    @Message(
            "This page will list everybody who works for your company. A file from your personnel system adds them all, after a look at what it would change.")
    String noPeopleText();

    @Message("Only administrators are here so far")
    String onlyYou();

    @Message("Nobody fits these filters")
    String nobodyFound();

    @Message("Try a part of the name, or clear the filters.")
    String nobodyFoundText();

    @Message("Clear filters")
    String clearFilters();

    @Message("Name, mail or number")
    String search();

    @Message("Apply")
    String apply();

    @Message("Any")
    String any();

    @Message("State")
    String state();

    @Message("Active")
    String stateActive();

    @Message("On leave")
    String stateLeave();

    @Message("Left")
    String stateLeft();

    @Message("Signs in")
    String signsIn();

    @Message("Yes")
    String yes();

    @Message("Not yet")
    String notYet();

    @Message("No")
    String no();

    @Message("Roles")
    String roles();

    @Message("Group")
    String group();

    @Message("Groups")
    String groups();

    @Message("Record")
    String record();

    @Message("Not stated")
    String nothing();

    @Message("Edit")
    String edit();

    @Message("Save")
    String save();

    @Message("Cancel")
    String cancel();

    @Message("No roles beyond employee.")
    String noRoles();

    @Message("Granted by")
    String grantedBy();

    @Message("Since")
    String grantedAt();

    @Message("Ends")
    String ends();

    @Message("Does not end")
    String never();

    @Message("Ended {day}")
    String ended(String day);

    @Message("Take away")
    String takeRole();

    @Message("{name} loses the role “{role}” at once.")
    String takeRoleConfirm(String role, String name);

    @Message("Grant a role")
    String grantRole();

    @Message("Role")
    String role();

    @Message("Ends on")
    String endsOn();

    @Message("For auditors only: the last day on which they may look.")
    String endsOnHint();

    @Message("Grant")
    String grant();

    @Message("Access")
    String access();

    @Message("Open an account")
    String openAccount();

    @Message("They get a password that works once and choose their own at the first sign-in.")
    String openAccountText();

    @Message("This person can sign in.")
    String hasAccount();

    @Message("This person has an account, which works again once they are active.")
    String hadAccount();

    @Message("People who left cannot sign in.")
    String noAccountLeft();

    @Message("The account is open")
    String accountOpened();

    @Message("Give this password to them in person; it is shown only now. They sign in with {mail}.")
    String passwordOnce(String mail);

    @Message("An account for this mail address was there already; it is joined to your company now.")
    String accountThere();

    @Message("The sign-in service does not answer. Nothing was changed; please try again.")
    String directoryDown();

    @Message("This mail address belongs to another company, so no account can be opened for it here.")
    String addressRefused();

    @Message("Reactivate the person first.")
    String inactiveAccount();

    @Message("Leaving")
    String leaving();

    @Message("Deactivate")
    String deactivate();

    @Message("They can no longer sign in, from the next click on. Their record and what they agreed to stay.")
    String deactivateText();

    @Message("{name} can no longer sign in. The record stays.")
    String deactivateConfirm(String name);

    @Message("Reactivate")
    String reactivate();

    @Message("They may sign in again, with the roles shown above.")
    String reactivateText();

    @Message("This is your last active administrator. Make somebody else an administrator first.")
    String lastAdmin();

    @Message("This is above your own role.")
    String aboveOwn();

    @Message("Say on which day the auditor's access ends.")
    String needsEnd();

    @Message("Choose a day that is still to come.")
    String endPassed();

    @Message("Choose a role.")
    String unknownRole();

    @Message("People who left get no roles. Reactivate them first.")
    String inactiveRole();

    @Message("Add a person")
    String newPerson();

    @Message("Edit {name}")
    String editPerson(String name);

    @Message("Somebody changed this record while you were editing. Nothing of yours is saved yet.")
    String changedMeanwhile();

    @Message("What the record says now")
    String theirs();

    @Message("What you typed")
    String yours();

    @Message("Save again to put yours in their place.")
    String saveOver();

    @Message("Field")
    String field();

    @Message("Number")
    String fieldNumber();

    @Message("Name")
    String fieldName();

    @Message("Mail")
    String fieldMail();

    @Message("Department")
    String fieldDepartment();

    @Message("Manager")
    String fieldManager();

    @Message("Works as")
    String fieldType();

    @Message("Country")
    String fieldCountry();

    @Message("First day")
    String fieldHireDate();

    @Message("Last day")
    String fieldEndDate();

    @Message("On leave from")
    String fieldLeaveFrom();

    @Message("On leave until")
    String fieldLeaveUntil();

    @Message("Language")
    String fieldLanguage();

    @Message("Time zone")
    String fieldZone();

    @Message("Work starts")
    String fieldWorkStart();

    @Message("Work ends")
    String fieldWorkEnd();

    @Message("Groups")
    String fieldGroups();

    @Message("Your own personnel number; imports find people by it.")
    String hintNumber();

    @Message("The manager's number.")
    String hintManager();

    @Message("Two letters, such as CZ or DE.")
    String hintCountry();

    @Message("Such as Europe/Prague.")
    String hintZone();

    @Message("Separate them by semicolons. New ones are made.")
    String hintGroups();

    @Message("Employee")
    String typeEmployee();

    @Message("Contractor")
    String typeContractor();

    @Message("Temporary")
    String typeTemporary();

    @Message("Trainee")
    String typeTrainee();

    @Message("Employee")
    String roleEmployee();

    @Message("Observer")
    String roleObserver();

    @Message("Auditor")
    String roleAuditor();

    @Message("Manager")
    String roleManager();

    @Message("Register editor")
    String roleRegisterEditor();

    @Message("Policy author")
    String rolePolicyAuthor();

    @Message("Reviewer")
    String roleReviewer();

    @Message("Approver")
    String roleApprover();

    @Message("Compliance officer")
    String roleComplianceOfficer();

    @Message("Administrator")
    String roleTenantAdmin();

    @Message("New group")
    String newGroup();

    @Message("Create the group")
    String createGroup();

    @Message("Name of the group")
    String groupName();

    @Message("People will see it. Imports find the group by it.")
    String groupNameHint();

    @Message("No groups yet")
    String noGroups();

    @Message("Groups hold people who are asked, told or counted together, such as a team or a site.")
    String noGroupsText();

    @Message("Members")
    String members();

    @Message("{count} active")
    String membersCount(long count);

    @Message("Nobody is in this group yet")
    String noMembers();

    @Message("Add the first person below, by number or mail.")
    String noMembersText();

    @Message("Add a member")
    String addMember();

    @Message("The person's number or mail address.")
    String memberHint();

    @Message("Person")
    String person();

    @Message("Add")
    String add();

    @Message("Remove")
    String remove();

    @Message("{name} no longer belongs to “{group}”.")
    String removeConfirm(String name, String group);

    @Message("Nobody has this number or mail address.")
    String unknownPerson();

    @Message("Write a name of at most 120 characters, without semicolons, that does not begin with = + - or @.")
    String groupNameBad();

    @Message("Choose a file")
    String stepFile();

    @Message("Look at what would change")
    String stepLook();

    @Message("Confirm")
    String stepDone();

    @Message(
            "A file in CSV with a first line that names the columns. Nothing is changed until you have seen what would change.")
    String importText();

    @Message(
            "Required are number, name and mail; the others may be left out, in any order. Whoever is missing from the file is deactivated, never deleted.")
    String importColumns();

    @Message("Download a template")
    String importTemplate();

    @Message("File")
    String file();

    @Message("CSV in UTF-8, at most 10 MB and 100,000 people.")
    String fileHint();

    @Message("Show what would change")
    String upload();

    @Message("Choose a file.")
    String noFile();

    @Message("Nothing was imported: {count} faults in the file")
    String faultsTitle(int count);

    @Message("and {count} more")
    String faultsMore(int count);

    @Message("Line")
    String line();

    @Message("Column")
    String column();

    @Message("What is wrong")
    String fault();

    @Message("whole file")
    String wholeFile();

    @Message("What this file would change")
    String dryRun();

    @Message("{file}. Nothing has been changed yet.")
    String dryRunText(String file);

    @Message("would be added")
    String wouldAdd();

    @Message("would change")
    String wouldChange();

    @Message("{count} of them would be active again")
    String wouldReactivate(long count);

    @Message("stay as they are")
    String wouldStay();

    @Message("are missing from the file and would be deactivated")
    String wouldDeactivate();

    @Message("new groups would be made")
    String wouldGroups();

    @Message("Added")
    String added();

    @Message("Changed")
    String changed();

    @Message("Deactivated")
    String deactivatedPeople();

    @Message("The first {shown} of {total}.")
    String firstOf(int shown, int total);

    @Message("Missing from the file, but staying active")
    String keptTitle();

    @Message("You, and the last administrator, are never deactivated by a file.")
    String keptText();

    @Message("→")
    String changeTo();

    @Message("empty")
    String empty();

    @Message("active again")
    String reactivatedMark();

    @Message("Apply these changes")
    String confirmImport();

    @Message("Choose another file")
    String otherFile();

    @Message("Yes, deactivate {count} people")
    String manyDeactivations(int count);

    @Message("This file lacks more than half of your people. Is it the right one?")
    String manyDeactivationsText();

    @Message("Tick that {count} people may be deactivated.")
    String tickFirst(int count);

    @Message("The records changed since you looked. This is what the file would change now.")
    String recordsMoved();

    @Message("The records say all this already. Nothing would change.")
    String nothingToDo();

    @Message("This file was applied")
    String importDone();

    @Message("Applied on {at}")
    String appliedOn(String at);

    @Message("were added")
    String wasAdded();

    @Message("were changed")
    String wasChanged();

    @Message("stayed as they were")
    String wasUnchanged();

    @Message("were deactivated")
    String wasDeactivated();

    @Message("To the people")
    String toPeople();

    @Message("Earlier imports")
    String importHistory();

    @Message("No file was imported yet.")
    String noImports();

    @Message("Uploaded by")
    String uploadedBy();

    @Message("Uploaded")
    String uploadedAt();

    @Message("Waiting for you")
    String waiting();

    @Message("Applied")
    String applied();

    @Message("Result")
    String result();

    @Message("{added} added, {changed} changed, {deactivated} deactivated")
    String resultLine(int added, int changed, int deactivated);

    @Message("line {line}, column {column} {name}")
    String faultPlace(int line, int column, String name);

    @Message("This must not be empty.")
    String faultRequired();

    @Message("This is too long.")
    String faultTooLong();

    @Message("This begins like a formula (= + - @), which spreadsheets would run.")
    String faultFormula();

    @Message("This holds a line break or an invisible control character.")
    String faultControl();

    @Message("This is not a mail address.")
    String faultMail();

    @Message("Write the date as 2026-12-31.")
    String faultDate();

    @Message("Write the time as 08:30.")
    String faultTime();

    @Message("This time zone is not known. Write it as Europe/Prague.")
    String faultZone();

    @Message("Write the language with two letters, such as en or cs.")
    String faultLanguage();

    @Message("Write the country with two letters, such as CZ or DE.")
    String faultCountry();

    @Message("This must be employee, contractor, temporary or trainee.")
    String faultType();

    @Message("The name of a group may have at most 120 characters.")
    String faultGroup();

    @Message("This is before the first day.")
    String faultEnd();

    @Message("Say when the leave begins.")
    String faultLeave();

    @Message("This number is in line {line} already.")
    String faultNumberTwice(String line);

    @Message("This mail address is in line {line} already.")
    String faultMailTwice(String line);

    @Message("Somebody else has this number.")
    String faultNumberTaken();

    @Message("Somebody else has this mail address.")
    String faultMailTaken();

    @Message("Nobody has this number.")
    String faultManager();

    @Message("They would be their own manager, directly or through others.")
    String faultOwnManager();

    @Message("From this byte on, this is not UTF-8. Save the file as CSV (UTF-8).")
    String faultNotUtf8();

    @Message("There is a zero byte here. Save the file as CSV (UTF-8).")
    String faultNul();

    @Message("This is a spreadsheet or an archive. Save it as CSV (UTF-8).")
    String faultSpreadsheet();

    @Message("The file is empty.")
    String faultEmptyFile();

    @Message("The file names its columns, but no people.")
    String faultNoRows();

    @Message("The column “{name}” is not known.")
    String faultUnknownColumn(String name);

    @Message("The column “{name}” is there twice.")
    String faultColumnTwice(String name);

    @Message("The column “{name}” is missing.")
    String faultMissingColumn(String name);

    @Message("This line has another number of cells than the first ({detail}).")
    String faultCellCount(String detail);

    @Message("There is a quotation mark here that does not belong. Quote the whole cell and double each mark inside.")
    String faultStrayQuote();

    @Message("A quotation mark opens here and is never closed.")
    String faultUnclosedQuote();

    @Message("This cell does not end. Perhaps a quotation mark opens here and is never closed.")
    String faultEndlessCell();

    @Message("A file may hold at most 100,000 people.")
    String faultTooManyRows();

    @Message("A file may be at most 10 MB.")
    String faultTooLarge();

    @Message("Erase this name")
    String erase();

    @Message(
            "When you no longer need to know who this was: name, number, addresses and mails go, what was acknowledged stays as somebody’s and can still be proven.")
    String eraseText();

    @Message("{person} is erased for good. Nobody can bring the name back.")
    String eraseConfirm(String person);

    @Message("Only somebody who left can be erased. Deactivate them first.")
    String eraseAfterLeaving();
}
