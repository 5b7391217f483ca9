package io.parley.app;

import io.parley.catalog.Reason;
import io.parley.requests.Audience;
import io.parley.requests.DataClass;
import io.parley.requests.Device;
import io.parley.requests.ExceptionDraft;
import io.parley.requests.ExceptionKind;
import io.parley.requests.Exceptions;
import io.parley.requests.RequestDraft;
import io.parley.requests.RequestReviews;
import io.parley.requests.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.UUID;

/** An exception that ends tomorrow, and two people who ask for a tool and wait: one of them for security. */
@ApplicationScoped
class DemoRequestTale implements DemoTale {
    private static final int EXCEPTION = 29;

    private final DemoStage stage;
    private final Exceptions exceptions;
    private final Requests requests;
    private final RequestReviews reviews;

    DemoRequestTale(DemoStage stage, Exceptions exceptions, Requests requests, RequestReviews reviews) {
        this.stage = stage;
        this.exceptions = exceptions;
        this.requests = requests;
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return "people ask for tools";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void tell(UUID company) {
        var today = stage.today();
        var id = stage.at(
                company,
                EXCEPTION,
                8 * 60,
                DemoPeople.mail(21),
                person -> exceptions.request(
                        person,
                        new ExceptionDraft(
                                ExceptionKind.CUSTOMER_CONTACT,
                                "whatsapp",
                                "WhatsApp",
                                null,
                                "The largest customer runs the site's daily round in a group there until their own tool is ready.",
                                "Photos of the site only, no names, no prices; deleted when the site is handed over.",
                                DataClass.INTERNAL,
                                today.minusDays(EXCEPTION),
                                today.plusDays(1))));
        stage.at(company, EXCEPTION - 1, 15 * 60, DemoPeople.APPROVER, arne -> {
            exceptions.approve(arne, id, "For this site only, and only as written.");
            return true;
        });
        overByItself(company);
        var plans = ask(
                company,
                3,
                DemoPeople.mail(34),
                new RequestDraft(
                        "wetransfer",
                        "WeTransfer",
                        "Sending plans of 400 MB to an architect who has no account with us",
                        EnumSet.of(Reason.FILE_SIZE, Reason.GROUPS_OUTSIDE),
                        Audience.SUPPLIERS,
                        DataClass.CONFIDENTIAL,
                        Device.MANAGED_LAPTOP,
                        null,
                        5,
                        "Mail refuses it, and the shared folder needs an account."));
        stage.at(company, 2, 9 * 60 + 30, DemoPeople.MANAGER, mara -> {
            reviews.takeUp(mara, plans);
            reviews.refer(
                    mara,
                    plans,
                    "Confidential plans would lie with a vendor that we have no contract with. Is that bearable?");
            return true;
        });
        ask(
                company,
                1,
                DemoPeople.mail(52),
                new RequestDraft(
                        "signal",
                        "Signal",
                        "Swapping shifts in the workshop without everybody's number going to an advertiser",
                        EnumSet.of(Reason.ON_MY_PHONE, Reason.PRIVACY_FROM_EMPLOYER),
                        Audience.COLLEAGUES,
                        DataClass.INTERNAL,
                        Device.PRIVATE_PHONE,
                        null,
                        18,
                        "Teams is not on our phones."));
    }

    /** Approved, extended once, and ended on its last day: nobody had to do anything. */
    private void overByItself(UUID company) {
        var today = stage.today();
        var id = stage.at(
                company,
                70,
                9 * 60,
                DemoPeople.mail(23),
                person -> exceptions.request(
                        person,
                        new ExceptionDraft(
                                ExceptionKind.TEMPORARY_TOOL,
                                "telegram",
                                "Telegram",
                                null,
                                "The supplier of the crane announces deliveries in a channel there and nowhere else.",
                                "Reading only; nothing of ours is written there.\nThe app is removed at the end.",
                                DataClass.PUBLIC,
                                today.minusDays(70),
                                today.minusDays(40))));
        stage.at(company, 69, 10 * 60, DemoPeople.APPROVER, arne -> {
            exceptions.approve(arne, id, "Reading hurts nobody.");
            return true;
        });
        stage.at(company, 45, 9 * 60, DemoPeople.mail(23), person -> {
            exceptions.proposeExtension(person, id, today.minusDays(12), "The crane stays four weeks longer.");
            return true;
        });
        stage.at(company, 44, 10 * 60, DemoPeople.APPROVER, arne -> {
            exceptions.approve(arne, id, "Until the crane is gone.");
            return true;
        });
    }

    private UUID ask(UUID company, int daysAgo, String mail, RequestDraft draft) {
        return stage.at(company, daysAgo, 11 * 60 + 20, mail, person -> requests.submit(person, draft));
    }
}
