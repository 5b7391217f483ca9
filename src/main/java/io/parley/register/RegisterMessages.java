package io.parley.register;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the tools, the register, the comparison and the starter packs. */
@MessageBundle("register")
public interface RegisterMessages {
    @Message("Tools")
    String tools();

    @Message("Search")
    String search();

    @Message("Name, vendor or domain")
    String searchHint();

    @Message("What for")
    String category();

    @Message("Any")
    String any();

    @Message("Which")
    String which();

    @Message("All tools")
    String allTools();

    @Message("In your register")
    String inRegister();

    @Message("Not in your register")
    String notInRegister();

    @Message("Apply")
    String apply();

    @Message("{shown} of {all} tools")
    String countOf(long shown, long all);

    @Message("Clear filters")
    String clearFilters();

    @Message("Compare")
    String compare();

    @Message("Compare {name}")
    String compareTool(String name);

    @Message("Tool")
    String tool();

    @Message("Vendor")
    String vendor();

    @Message("Register")
    String register();

    @Message("Known facts")
    String knownFacts();

    @Message("Add to register")
    String addToRegister();

    @Message("Add to register: {name}")
    String addTool(String name);

    @Message("Tick two to four tools to compare them.")
    String chooseNone();

    @Message("{|{n} of {max} chosen.|}")
    String chooseSome();

    @Message("{|{max} of {max} chosen. Untick one to choose another.|}")
    String chooseFull();

    @Message("Nothing fits")
    String nothingFits();

    @Message("No tool of the catalog fits this search. Try fewer words or another kind of tool.")
    String nothingFitsText();

    @Message("Your register is empty")
    String registerEmpty();

    @Message("Here you will see the tools that your company looks at, and later what it decided about them.")
    String registerEmptyText();

    @Message("Choose a starter pack")
    String chooseStarterPack();

    @Message("Look at all tools")
    String lookAtAll();

    @Message("{count} tools are new in your register.")
    String packAdded(int count);

    @Message("All tools of this pack were in your register already. Nothing changed.")
    String packAddedNothing();

    @Message("Where you are")
    String breadcrumbs();

    @Message("by {vendor}")
    String byVendor(String vendor);

    @Message("Website")
    String website();

    @Message("Facts as of {day}")
    String asOf(String day);

    @Message("{known} of {all} questions answered")
    String answered(long known, int all);

    @Message("Not yet looked at: {count}")
    String notLookedAt(int count);

    @Message("Nobody has looked at these questions yet.")
    String groupUnknown();

    @Message("{name} is in your register.")
    String addedText(String name);

    @Message("In your register since {time}")
    String since(String time);

    @Message("This tool is no longer in the catalog since {day}. What you read here is what was known then.")
    String retired(String day);

    @Message("No longer in the catalog")
    String retiredShort();

    @Message("Why does your company look at it?")
    String reason();

    @Message("One sentence. It will stand in your company's log.")
    String reasonHint();

    @Message("Say it in at least {count} characters.")
    String reasonTooShort(int count);

    @Message("Say it in at most {count} characters.")
    String reasonTooLong(int count);

    @Message("Put {name} into your register")
    String addHeading(String name);

    @Message("Compare with other tools")
    String compareWithOthers();

    @Message("Question")
    String question();

    @Message("Compare tools")
    String compareTools();

    @Message("Choose two to four tools. You will see them side by side, in words first, each answer with its source.")
    String compareIntro();

    @Message("Every answer opens its source. Rows in which known answers differ stand out.")
    String compareText();

    @Message("Compared in words")
    String comparedInWords();

    @Message("Show only what differs")
    String onlyDifferences();

    @Message("Show all questions")
    String allQuestions();

    @Message("Only questions whose known answers differ are shown. Not knowing is no difference.")
    String onlyDifferencesText();

    @Message("As far as is known, these tools do not differ.")
    String noDifferences();

    @Message("Choose other tools")
    String chooseOthers();

    @Message("Choose one more tool to compare it with.")
    String oneTool();

    @Message("There is no such tool: {names}.")
    String unknownTools(String names);

    @Message("Named twice, shown once: {names}.")
    String toolsTwice(String names);

    @Message("Four tools fit side by side. Left out: {names}.")
    String tooManyTools(String names);

    @Message("In numbers")
    String inNumbers();

    @Message("{known} of {all}")
    String numberOf(long known, int all);

    @Message("Starter packs")
    String starterPacks();

    @Message(
            "A pack puts the tools into your register that companies of this kind usually find in use. It decides nothing and changes nothing that is there.")
    String starterPacksText();

    @Message("Would add {count} tools to your register")
    String wouldAdd(long count);

    @Message("All of its tools are in your register.")
    String wouldAddNothing();

    @Message("Add {count} tools")
    String addTools(long count);

    @Message("Why look at it")
    String why();

    @Message("{tool} at {company}")
    String here(String tool, String company);
}
