package io.kyc.specimens;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts that are included in the tests; installed fonts are not used. */
enum SpecimenFonts {
    OCR_B("OCRB.otf"),
    SANS("DejaVuSans.ttf"),
    SANS_BOLD("DejaVuSans-Bold.ttf"),
    GROTESQUE("LiberationSans-Regular.ttf"),
    GROTESQUE_BOLD("LiberationSans-Bold.ttf"),
    SERIF("LiberationSerif-Regular.ttf"),
    MONO_BOLD("LiberationMono-Bold.ttf"),
    ROBOTO_CONDENSED("RobotoCondensed-Regular.ttf");

    private final Font font;

    SpecimenFonts(String file) {
        try (InputStream in = SpecimenFonts.class.getResourceAsStream("/fonts/" + file)) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** This font, or another one if this one lacks a letter of the text. */
    SpecimenFonts showing(String text) {
        return font.canDisplayUpTo(text) < 0 ? this : SANS;
    }

    Font size(double pixels) {
        return font.deriveFont((float) pixels);
    }
}
