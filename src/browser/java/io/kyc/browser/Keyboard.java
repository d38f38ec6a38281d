package io.kyc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A user without a mouse, who moves from control to control with Tab. */
final class Keyboard {
    private static final int MOST_TABS = 60;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the focused control's text begins with these words. */
    Keyboard reach(String words) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (((String) page.evaluate(FOCUSED)).startsWith(words)) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        assertThat(words).as("reached with Tab").isNull();
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    private static final String FOCUSED = """
            () => {
              const at = document.activeElement;
              const words = at.labels?.[0]?.innerText ?? at.innerText ?? '';
              return words.replace(/\\s+/g, ' ').trim();
            }
            """;
}
