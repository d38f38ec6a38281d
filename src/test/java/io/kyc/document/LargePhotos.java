package io.kyc.document;

import io.kyc.document.crosscheck.DocumentType;
import io.kyc.document.reading.DocumentText;
import io.kyc.document.reading.DocumentText.Page;
import io.kyc.face.ComparedFaces;
import io.kyc.face.DetectedFace;
import io.kyc.face.FaceQuality;
import io.kyc.image.Photo;
import io.kyc.image.RelativeBox;
import io.kyc.image.Sides;
import io.kyc.image.TestLimits;
import io.kyc.parallel.Parallel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Does what process-document does to the photos of both sides of a licence, in a separate process with its own heap:
 * grey copies, measuring, the search for a barcode, the portrait. Text and faces do not come from AWS. Arguments: front
 * and back.
 */
final class LargePhotos {
    private LargePhotos() {}

    public static void main(String[] files) throws Exception {
        Sides<Photo> photos = Sides.of(photo(files[0]), photo(files[1]));
        long started = processorTime();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Clock clock = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
            DetectedFace face = new DetectedFace(
                    new RelativeBox(0.1, 0.2, 0.5, 0.5), 99, DetectedFace.Chin.DOWN, FaceQuality.UNKNOWN);
            ReadDocument document = TestProcessors.of(
                            read -> new DocumentText(read.map(photo -> Page.EMPTY)),
                            image -> List.of(face),
                            (source, target) -> new ComparedFaces(List.of()),
                            new Parallel(threads),
                            clock)
                    .process(
                            photos,
                            Optional.of(DocumentType.DRIVERS_LICENSE),
                            portrait -> {},
                            DocumentProcessor.Order.TOGETHER);
            System.out.printf(
                    "portrait %d bytes, front %s, back %s, peak heap %d MB of %d MB, processor %d ms%n",
                    document.portrait().orElseThrow().jpeg().length,
                    document.quality().front().isPresent(),
                    document.quality().back().isPresent(),
                    peak() >> 20,
                    Runtime.getRuntime().maxMemory() >> 20,
                    (processorTime() - started) / 1_000_000);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Photo photo(String file) throws IOException {
        return Photo.of(Files.readAllBytes(Path.of(file)), TestLimits.DEFAULT);
    }

    /** The time of all threads, including the compiler's and the collector's. */
    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
