package io.parley.e2e;

import com.microsoft.playwright.Page;

/** Somebody who has no pointer: Tab to get there, keys to act. */
final class Keyboard {
    private static final int MOST_TABS = 200;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** The radio button of that name and value; a group is one stop, arrows move inside it. */
    void check(String name, String value) {
        to("e => e.name === '" + name + "'");
        for (int i = 0; i < 8 && !is("e => e.value === '" + value + "' && e.checked"); i++) {
            page.keyboard().press("ArrowDown");
        }
        must("e => e.value === '" + value + "' && e.checked", name);
    }

    /** The checkbox of that name and value. */
    void mark(String name, String value) {
        var box = "e => e.name === '" + name + "' && e.value === '" + value + "'";
        to(box);
        page.keyboard().press("Space");
        must(box + " && e.checked", name);
    }

    void choose(String id, String value) {
        to("e => e.id === '" + id + "'");
        page.keyboard().press("Home");
        for (int i = 0; i < 60 && !is("e => e.value === '" + value + "'"); i++) {
            page.keyboard().press("ArrowDown");
        }
        must("e => e.value === '" + value + "'", id);
    }

    void type(String id, String text) {
        to("e => e.id === '" + id + "'");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().press("Delete");
        page.keyboard().type(text);
    }

    /** A button of the form by its value. */
    void press(String value, String key) {
        to("e => e.tagName === 'BUTTON' && e.value === '" + value + "'");
        page.keyboard().press(key);
    }

    /** A button or link by its words. */
    void follow(String words) {
        to("e => ['BUTTON', 'A'].includes(e.tagName) && e.innerText.trim() === '" + words + "'");
        page.keyboard().press("Enter");
    }

    /** The button that moves something up or down in a list, by the words of what it moves. */
    void move(String direction, String words) {
        to("e => e.tagName === 'BUTTON' && e.value.startsWith('" + direction
                + " ') && (e.getAttribute('aria-label') || '').includes('" + words + "')");
        page.keyboard().press("Enter");
    }

    private void to(String wanted) {
        for (int i = 0; i < MOST_TABS && !is(wanted); i++) {
            page.keyboard().press("Tab");
        }
        must(wanted, "Tab");
    }

    private boolean is(String wanted) {
        return (Boolean) page.evaluate("(" + wanted + ")(document.activeElement)");
    }

    private void must(String wanted, String what) {
        if (!is(wanted)) {
            throw new AssertionError(what + " does not get to " + wanted);
        }
    }
}
