package io.kyc.local.stream;

import io.kyc.local.operation.LivenessFilm;
import io.kyc.local.rekognition.VideoClaims;
import io.kyc.local.store.LivenessSession;
import io.kyc.local.video.Footage;
import io.kyc.local.video.UnreadableVideoException;
import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Decodes and judges the videos of all streams, on one thread: so they leave the other processors to the other calls.
 * The pieces of several streams take turns.
 */
final class FilmRoom implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FilmRoom.class.getName());
    /** All streams together. A stream sends 1 Mbit/s, and its video is at most a quarter of this. */
    private static final long MOST_WAITING_BYTES = 4L * Footage.MOST_BYTES;

    private final LivenessFilm judge;
    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong waitingBytes = new AtomicLong();
    private final ThreadPoolExecutor thread;

    FilmRoom(LivenessFilm judge) {
        this.judge = judge;
        this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, waiting, work -> {
            Thread made = new Thread(work, "local-aws-video");
            made.setDaemon(true);
            return made;
        });
    }

    /** Loads the decoder ahead of the first stream. */
    void warmUp() {
        thread.execute(() -> {
            try {
                Footage.warmUp();
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.WARNING, "the video decoder could not be loaded ahead of the first stream", e);
            }
        });
    }

    /** @param refused told once when the video cannot be read, on the thread of this room */
    Film film(LivenessSession session, Consumer<StreamException> refused) {
        return new Film(session, refused);
    }

    /** The video of one stream. Its methods return at once. */
    final class Film {
        private final LivenessSession session;
        private final Consumer<StreamException> refused;
        private final Footage footage = new Footage();
        /** Whether its session has ended, or is about to. */
        private final AtomicBoolean over = new AtomicBoolean();

        private Film(LivenessSession session, Consumer<StreamException> refused) {
            this.session = session;
            this.refused = refused;
        }

        /** @throws StreamException {@code ThrottlingException} when too much waits already */
        void add(byte[] chunk) {
            if (waitingBytes.addAndGet(chunk.length) > MOST_WAITING_BYTES) {
                waitingBytes.addAndGet(-chunk.length);
                throw StreamException.of("ThrottlingException", "Too much video waits to be read. Try again later.");
            }
            thread.execute(() -> {
                waitingBytes.addAndGet(-chunk.length);
                if (!over.get()) {
                    guarded(() -> footage.add(chunk));
                }
            });
        }

        /** Judges the video and ends the session. */
        void judge(VideoClaims claims, Runnable done) {
            thread.execute(() -> {
                if (over.compareAndSet(false, true)) {
                    guarded(() -> {
                        judge.judge(session, footage.shots(), claims);
                        done.run();
                    });
                }
            });
        }

        /** Ends the session {@code FAILED}, unless it is being judged. What waits is dropped. */
        void fail() {
            if (over.compareAndSet(false, true)) {
                judge.fail(session);
            }
        }

        private interface Work {
            void run() throws UnreadableVideoException;
        }

        private void guarded(Work work) {
            try {
                work.run();
            } catch (UnreadableVideoException e) {
                fail();
                refused.accept(StreamException.invalid(e.getMessage()));
            } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
                LOG.log(Level.ERROR, "the video of a liveness session could not be judged", e);
                over.set(true);
                judge.fail(session);
                refused.accept(StreamException.failed());
            }
        }
    }

    /** Drops what waits, and waits for work in progress. */
    @Override
    public void close() {
        thread.shutdown();
        waiting.clear();
        try {
            if (!thread.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the video thread does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
