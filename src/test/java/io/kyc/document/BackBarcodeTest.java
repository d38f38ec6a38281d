package io.kyc.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.pdf417.PDF417Writer;
import io.kyc.barcode.AamvaCard;
import io.kyc.image.Photo;
import io.kyc.image.TestLimits;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackBarcodeTest {
    private static final String TEXT =
            "@\n\u001e\rANSI 636015090001DL00310063DLDAQ12345678\nDCSSAMPLE\nDACMARY\n" + "DBB09121979\nDBA09122044\r";

    /** Bars of one level on paper of another, as a scanner gives them: without colours. */
    private static Photo scan(String format, int type, int bars, int paper) throws IOException, WriterException {
        BitMatrix symbol = new PDF417Writer().encode(TEXT, BarcodeFormat.PDF_417, 900, 300);
        int border = 60;
        BufferedImage scan = new BufferedImage(symbol.getWidth() + 2 * border, symbol.getHeight() + 2 * border, type);
        WritableRaster raster = scan.getRaster();
        int unit = raster.getSampleModel().getSampleSize(0) == 16 ? 257 : 1;
        for (int y = 0; y < scan.getHeight(); y++) {
            for (int x = 0; x < scan.getWidth(); x++) {
                boolean inside =
                        x >= border && y >= border && x < border + symbol.getWidth() && y < border + symbol.getHeight();
                boolean bar = inside && symbol.get(x - border, y - border);
                raster.setSample(x, y, 0, (bar ? bars : paper) * unit);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(scan, format, bytes);
        return Photo.of(bytes.toByteArray(), TestLimits.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "JPEG, 10, 150, 200", // BufferedImage.TYPE_BYTE_GRAY
        "PNG, 10, 150, 200",
        "PNG, 11, 150, 200", // BufferedImage.TYPE_USHORT_GRAY
        "PNG, 11, 20, 60",
        "JPEG, 10, 200, 240"
    })
    void readsAFaintGreyScan(String format, int type, int bars, int paper) throws IOException, WriterException {
        assertThat(BackBarcode.read(scan(format, type, bars, paper)).card().flatMap(AamvaCard::documentNumber))
                .contains("12345678");
    }
}
