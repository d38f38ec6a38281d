package io.kyc.mrz;

/** The letters in which a zone writes names. */
enum MrzAlphabet {
    /** Latin letters (ICAO 9303-3, section 6). */
    LATIN("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    /**
     * One Latin letter or digit for each Russian letter, on the internal passport only. Sources: the rules for its
     * machine-readable record of the Federal Migration Service of Russia (2011) and of the Ministry of Internal Affairs
     * (order 851 of 13 November 2017).
     */
    RUSSIAN("ABVGDE2JZIQKLMNOPRSTUFHC34WXY9678", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ");

    private final String written;
    private final String meant;

    MrzAlphabet(String written, String meant) {
        this.written = written;
        this.meant = meant;
    }

    /** The characters that a field of names may have, including the filler. */
    String characters() {
        return written + "<";
    }

    /** The name in its own letters. Other characters stay. */
    String read(String name) {
        StringBuilder read = new StringBuilder();
        for (char c : name.toCharArray()) {
            int at = written.indexOf(c);
            read.append(at < 0 ? c : meant.charAt(at));
        }
        return read.toString();
    }
}
