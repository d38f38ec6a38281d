package io.kyc.local.operation;

import io.kyc.hash.Sha256;
import io.kyc.local.protocol.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Repeats answers to questions that were asked before, without running a net. It serves load tests and tests of many
 * sequences, which ask the same few questions thousands of times. The nets are deterministic, so nothing else changes.
 *
 * <p>Questions that name an object are not remembered, because the object's bytes may have changed; neither are
 * refusals. The latest {@value #MOST} answers are kept. Thread-safe.
 */
public final class Recall {
    private static final int MOST = 512;
    private static final Set<String> PURE = Set.of("AnalyzeID", "DetectFaces", "CompareFaces");

    private final Map<String, Object> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > MOST;
        }
    };

    private final boolean on;

    /** @param on whether answers are remembered at all */
    public Recall(boolean on) {
        this.on = on;
    }

    /** The same operations; those whose answer depends only on the request remember their answers. */
    public List<Operation> remembering(List<Operation> operations) {
        return operations.stream()
                .map(operation -> on && PURE.contains(operation.name()) ? remembering(operation) : operation)
                .toList();
    }

    private Operation remembering(Operation operation) {
        return new Operation(operation.target(), operation.infers(), request -> {
            if (!request.findValues("S3Object").isEmpty()) {
                return operation.body().apply(request);
            }
            byte[] question = request.toString().getBytes(StandardCharsets.UTF_8);
            return of(
                            operation.name(),
                            List.of(question),
                            () -> operation.body().apply(request))
                    .deepCopy();
        });
    }

    /**
     * @param what the name of the function, which always returns the same type
     * @param question everything that the answer depends on
     * @param answer called only if there is no answer to this question yet
     */
    @SuppressWarnings("unchecked") // A name always has the same type.
    <T> T of(String what, List<byte[]> question, Supplier<T> answer) {
        if (!on) {
            return answer.get();
        }
        String key = what + digest(question);
        synchronized (answers) {
            Object known = answers.get(key);
            if (known != null) {
                return (T) known;
            }
        }
        T found = answer.get();
        synchronized (answers) {
            answers.put(key, found);
        }
        return found;
    }

    private static String digest(List<byte[]> parts) {
        MessageDigest sha256 = Sha256.digest();
        for (byte[] part : parts) {
            sha256.update(Integer.toString(part.length).getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) ':');
            sha256.update(part);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
