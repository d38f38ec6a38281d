import com.sun.management.ThreadMXBean;
import io.kyc.image.ImageConfig;
import io.kyc.image.Photo;
import io.kyc.image.PhotoCrop;
import io.kyc.problem.KycException;
import java.awt.Rectangle;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Cuts a portrait of a third of the height and the whole picture out of a large photo as the function does, several times, then offers it
 * with a header that announces 8000 x 6600 pixels. Prints one JSON object. Arguments: the photo, and how often.
 */
public final class CropLargePhoto {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ImageConfig LIMITS = new ImageConfig() {
        @Override
        public String bucket() {
            return "";
        }

        @Override
        public int maxBytes() {
            return 5 << 20;
        }

        @Override
        public long maxPixels() {
            return 50_000_000;
        }

        @Override
        public int maxSide() {
            return 10_000;
        }

        @Override
        public int minSide() {
            return 80;
        }
    };

    private CropLargePhoto() {}

    public static void main(String[] args) throws Exception {
        byte[] file = Files.readAllBytes(Path.of(args[0]));
        int times = Integer.parseInt(args[1]);
        refusal(file); // loads the classes that refuse; no picture has been decoded yet
        String refused = refusal(file);
        String portrait = crops(file, times, new Rectangle(1500, 900, 1000, 1000));
        String whole = crops(file, times, new Rectangle(0, 0, 4000, 3000));
        System.out.printf(
                "{\"file_bytes\": %d, \"max_heap_bytes\": %d, \"peak_heap_bytes\": %d, \"refused\": %s, \"portrait\": %s, \"whole\": %s}%n",
                file.length, Runtime.getRuntime().maxMemory(), peak(), refused, portrait, whole);
    }

    private static String crops(byte[] file, int times, Rectangle region) {
        StringBuilder milliseconds = new StringBuilder();
        long allocated = 0;
        for (int i = 0; i < times; i++) {
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            PhotoCrop.jpeg(Photo.of(file, LIMITS), region, 0);
            milliseconds.append(i == 0 ? "" : ", ").append((System.nanoTime() - start) / 1_000_000);
            allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        }
        return "{\"milliseconds\": [" + milliseconds + "], \"allocated_bytes\": " + allocated + "}";
    }

    private static String refusal(byte[] file) {
        byte[] large = file.clone();
        int frame = frameHeader(large);
        large[frame + 5] = (byte) (6600 >> 8);
        large[frame + 6] = (byte) 6600;
        large[frame + 7] = (byte) (8000 >> 8);
        large[frame + 8] = (byte) 8000;
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        String code = "none: it was taken";
        try {
            Photo.of(large, LIMITS);
        } catch (KycException e) {
            code = e.code().slug();
        }
        long microseconds = (System.nanoTime() - start) / 1000;
        return "{\"pixels\": " + 8000L * 6600 + ", \"code\": \"" + code + "\", \"microseconds\": " + microseconds
                + ", \"allocated_bytes\": " + (THREADS.getCurrentThreadAllocatedBytes() - bytes) + "}";
    }

    /** Index of the baseline frame header (SOF0) behind the segments before it. */
    private static int frameHeader(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC0) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return at;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
