package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's browser: a fresh profile, a screen, and a count of what they clicked on our pages. */
final class Visit implements AutoCloseable {
    static final String DEMO_PASSWORD = "parley-demo";

    /** Milliseconds from a press to the request it causes. */
    private static final int A_MOMENT = 100;

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static Browser browser;

    final Page page;
    final String url;
    private final BrowserContext context;
    private final List<String> faults = new ArrayList<>();
    private int clicks;
    private boolean underWay;

    private Visit(String url, Browser.NewContextOptions options) {
        this.url = url;
        context = browser().newContext(options.setLocale("en-GB"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.onRequest(request -> underWay |= request.isNavigationRequest());
        page.onRequestFailed(request -> underWay &= !request.isNavigationRequest());
        page.onFrameNavigated(frame -> underWay = false);
    }

    static Visit at(Product product) {
        return new Visit(product.url(), new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    static Visit onDesktop() {
        return new Visit(Product.shared().url(), new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    static Visit onDesktopInTheDark() {
        return new Visit(
                Product.shared().url(),
                new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
    }

    static Visit onPhone() {
        return new Visit(
                Product.shared().url(),
                new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
    }

    static Visit onPhoneWithoutJavaScript() {
        return new Visit(
                Product.shared().url(),
                new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false));
    }

    /** The packaged browser of the system; nothing is downloaded. */
    private static synchronized Browser browser() {
        if (browser == null) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(ARGUMENTS));
        }
        return browser;
    }

    private static Path executable() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium; install the package chromium"));
    }

    Visit open(String path) {
        page.navigate(url + path);
        return this;
    }

    /** A click on one of our pages, as the counts in the terms are kept. */
    Visit click(String selector) {
        after(() -> page.locator(selector).first().click());
        clicks++;
        return this;
    }

    /** Something else than a click that leads to a page: a key, for example. */
    Visit after(Runnable act) {
        act.run();
        arrive();
        return this;
    }

    /** A form is sent a moment after its button is pressed: the page that is left would pass for the one to come. */
    private void arrive() {
        page.waitForTimeout(A_MOMENT);
        page.waitForCondition(() -> !underWay);
        page.waitForLoadState();
    }

    /** A button that asks first: both clicks, and the page that comes of them. */
    Visit confirm(String selector, String then) {
        click(selector);
        click("dialog button[value=yes]");
        page.waitForSelector(then);
        return this;
    }

    Visit fill(String selector, String text) {
        page.fill(selector, text);
        return this;
    }

    /** The identity provider's pages; their clicks are not ours. */
    Visit signIn(String mail, String password) {
        if (!page.url().contains("/realms/parley")) {
            open("/signed-in");
        }
        page.fill("#username", mail);
        page.fill("#password", password);
        page.waitForRequest(request -> request.isNavigationRequest(), () -> page.click("[type=submit]"));
        arrive();
        return this;
    }

    Visit signIn(String mail) {
        return signIn(mail, DEMO_PASSWORD);
    }

    int clicks() {
        return clicks;
    }

    String text() {
        return page.locator("body").innerText();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** No accessibility fault by axe, no sideways scrolling, no message in the console. */
    Visit looksRight() {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream()
                        .map(v -> v.getId() + " "
                                + v.getNodes().stream()
                                        .map(n -> n.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList())
                .as("axe on %s", page.url())
                .isEmpty();
        fitsTheScreen();
        assertThat(faults).as("console of %s", page.url()).isEmpty();
        return this;
    }

    Visit fitsTheScreen() {
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scrolling of %s", page.url())
                .isLessThanOrEqualTo(0);
        return this;
    }

    /** Kept under target/screenshots for a person to look at. */
    Visit picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(System.getProperty("parley.build.dir", "target"), "screenshots", name + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
