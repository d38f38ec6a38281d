package io.kyc.verification.report;

/**
 * Writes HTML. Texts and attribute values are escaped, so nothing from a document or a person can become markup. Names
 * of elements and attributes come from the program only.
 */
final class Html {
    private final StringBuilder out = new StringBuilder("<!doctype html>\n");

    /** @param attributes names and values alternately */
    Html open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    Html text(Object text) {
        escape(String.valueOf(text));
        return this;
    }

    /** An element with text in it. */
    Html element(String element, Object text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** The style sheet of the page, which is a constant. */
    Html style(String sheet) {
        out.append("<style>").append(sheet).append("</style>\n");
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
