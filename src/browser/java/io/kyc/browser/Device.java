package io.kyc.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** The screens on which the page is tested. */
enum Device {
    DESKTOP(1280, 860, false, ColorScheme.LIGHT),
    DESKTOP_DARK(1280, 860, false, ColorScheme.DARK),
    SMALL_PHONE(360, 740, true, ColorScheme.DARK),
    LARGE_PHONE(430, 932, true, ColorScheme.LIGHT),
    /** The size of a picture in the README. */
    README(1000, 860, false, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final boolean phone;
    private final ColorScheme scheme;

    Device(int width, int height, boolean phone, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.phone = phone;
        this.scheme = scheme;
    }

    Browser.NewContextOptions context() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(phone)
                .setIsMobile(phone)
                .setColorScheme(scheme)
                .setLocale("en-GB");
    }
}
