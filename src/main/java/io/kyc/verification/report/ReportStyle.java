package io.kyc.verification.report;

import io.kyc.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The style of the page: light and dark on screens, and for print. */
final class ReportStyle {
    static final String SHEET = """
            :root{color-scheme:light dark;--ink:#1a1c1f;--soft:#5b6270;--paper:#fff;--card:#f6f7f9;--line:#d9dde3;
            --good:#11652f;--good-bg:#dff3e4;--warn:#7a4b00;--warn-bg:#fdeecb;--bad:#97201a;--bad-bg:#fbe0de}
            @media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a3abb8;--paper:#15171a;--card:#1e2125;--line:#363b42;
            --good:#8fd9a5;--good-bg:#173323;--warn:#f0c674;--warn-bg:#3a2d10;--bad:#f2a19b;--bad-bg:#421c1a}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
            main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem}
            header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:baseline;border-bottom:2px solid var(--line);
            padding-bottom:1rem}
            h1{font-size:1.5rem;margin:0}
            h2{font-size:1.05rem;margin:2rem 0 .5rem}
            header p{flex-basis:100%;margin:0;color:var(--soft)}
            table{width:100%;border-collapse:collapse}
            th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);
            overflow-wrap:anywhere}
            th{font-weight:600;color:var(--soft)}
            tbody th{width:16rem}
            .mark{display:inline-block;padding:.05rem .55rem;border-radius:.4rem;font-weight:600;white-space:nowrap;
            background:var(--card)}
            .good{color:var(--good);background:var(--good-bg)}
            .warn{color:var(--warn);background:var(--warn-bg)}
            .bad{color:var(--bad);background:var(--bad-bg)}
            .key{font-family:ui-monospace,monospace;font-size:.8rem}
            .pictures{display:flex;flex-wrap:wrap;gap:1rem}
            figure{margin:0;padding:.6rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
            figure img{display:block;max-width:100%;max-height:15rem}
            figcaption{margin-top:.4rem;color:var(--soft);font-size:.85rem}
            footer{margin-top:2rem;color:var(--soft);font-size:.85rem}
            @media print{:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--card:#fff;--line:#bbb;
            --good:#11652f;--good-bg:#fff;--warn:#7a4b00;--warn-bg:#fff;--bad:#97201a;--bad-bg:#fff}
            main{max-width:none;padding:0}tr,figure{break-inside:avoid}h2{break-after:avoid}.mark{border:1px solid currentColor}}
            """;

    private ReportStyle() {}

    /** The hash of the style sheet, as a source in a content security policy. */
    static String source() {
        byte[] hash = Sha256.of(SHEET.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
