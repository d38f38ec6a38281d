package io.kyc.local.protocol;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads request bodies into memory up to a limit. The part beyond the limit is read and dropped, and then the request
 * is refused.
 */
final class Upload {
    static final int MOST_FRAMES = 20;
    static final int MOST_FRAME_BYTES = 5 << 20;

    private Upload() {}

    /** Answers 413 itself when the body is larger than {@code most}. */
    static void body(HttpServerRequest request, int most, Consumer<Buffer> whole) {
        Buffer body = Buffer.buffer();
        boolean[] over = new boolean[1];
        request.handler(chunk -> {
            over[0] = over[0] || body.length() + chunk.length() > most;
            if (!over[0]) {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            if (over[0]) {
                request.response().setStatusCode(413).end();
            } else {
                whole.accept(body);
            }
        });
    }

    /** The file parts named {@code frames} of a {@code multipart/form-data} body, at most 20 of at most 5 MB each. */
    static void frames(HttpServerRequest request, Consumer<LocalProblem> refuse, Consumer<List<byte[]>> whole) {
        String type = request.getHeader("Content-Type");
        if (type == null || !type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/form-data")) {
            request.endHandler(end -> refuse.accept(new LocalProblem(
                    400, "not_multipart", "Send multipart/form-data with file parts named \"frames\".")));
            request.resume();
            return;
        }
        List<Buffer> frames = new ArrayList<>();
        LocalProblem[] problem = new LocalProblem[1];
        request.setExpectMultipart(true);
        request.uploadHandler(part -> {
            if (!part.name().equals("frames")) {
                problem[0] = new LocalProblem(
                        400, "unknown_part", "All parts must be named \"frames\". Leave out the others.");
            } else if (frames.size() == MOST_FRAMES) {
                problem[0] = new LocalProblem(
                        400,
                        "too_many_frames",
                        "The request must have at most " + MOST_FRAMES + " frames. Send fewer.");
            } else {
                Buffer frame = Buffer.buffer();
                frames.add(frame);
                part.handler(chunk -> {
                    if (frame.length() + chunk.length() > MOST_FRAME_BYTES) {
                        problem[0] = new LocalProblem(
                                413, "frame_too_large", "A frame must have at most 5 MB. Send a smaller one.");
                    } else {
                        frame.appendBuffer(chunk);
                    }
                });
            }
        });
        request.exceptionHandler(broken -> refuse.accept(new LocalProblem(
                400, "malformed_multipart", "The multipart body is malformed. Correct it and send it again.")));
        request.endHandler(end -> {
            if (problem[0] != null) {
                refuse.accept(problem[0]);
            } else {
                whole.accept(frames.stream().map(Buffer::getBytes).toList());
            }
        });
    }
}
