package io.kyc.local.video;

import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import io.kyc.local.picture.Picture;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Decodes VP8 (RFC 6386), frame after frame. The frames of a video must come all and in order, as each is made of those
 * before it. For one thread.
 *
 * <p>The module's names of one letter are those that Emscripten gave its imports and exports; {@code README.md} says
 * what they are.
 */
final class Vp8Decoder {
    private static final int PAGE = 65_536;
    /** 64 MB; a video of 1280 x 720 takes less than half of it. */
    private static final int MOST_PAGES = 1024;

    private final Instance instance;
    private boolean wanted;
    private Optional<Picture> latest = Optional.empty();

    Vp8Decoder() {
        instance = Vp8Module.get()
                .instance()
                .withImportValues(ImportValues.builder()
                        .addFunction(
                                host("a", 5, false, this::callGuarded),
                                host("b", 3, true, this::callGuarded),
                                host("c", 6, true, this::callWithLong),
                                host("d", 0, false, (module, args) -> {
                                    throw new LongJump();
                                }),
                                host("e", 1, true, Vp8Decoder::grow),
                                host("f", 3, false, Vp8Decoder::copy),
                                host("g", 2, false, this::callGuarded),
                                host("h", 4, true, this::callGuarded),
                                host("i", 16, false, this::frame))
                        .build())
                .build();
        call("k");
        call("l");
    }

    /**
     * @param frame VP8
     * @param wanted whether the picture is needed
     * @return the picture; empty when it is not wanted, or when the frame shows none
     * @throws UnreadableVideoException when libvpx refuses the frame
     */
    Optional<Picture> decode(byte[] frame, boolean wanted) throws UnreadableVideoException {
        this.wanted = wanted;
        latest = Optional.empty();
        try {
            int address = (int) call("r", frame.length);
            if (address == 0) {
                throw new UnreadableVideoException("A frame of the video needs too much memory.");
            }
            instance.memory().write(address, frame);
            boolean decoded = call("p", address, frame.length) != 0;
            call("s", address);
            if (!decoded) {
                throw new UnreadableVideoException("A frame of the video cannot be decoded.");
            }
        } catch (ChicoryException | LongJump | IndexOutOfBoundsException | StackOverflowError broken) {
            throw new UnreadableVideoException("A frame of the video cannot be decoded.");
        }
        return latest;
    }

    private long call(String function, long... arguments) {
        long[] results = instance.export(function).apply(arguments);
        return results == null || results.length == 0 ? 0 : results[0];
    }

    private static HostFunction host(String name, int parameters, boolean result, WasmFunctionHandle body) {
        List<ValType> types = Collections.nCopies(parameters, ValType.I32);
        return new HostFunction("a", name, FunctionType.of(types, result ? List.of(ValType.I32) : List.of()), body);
    }

    /** C's {@code longjmp}, which ends at the next guarded call. */
    private static final class LongJump extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LongJump() {
            super(null, null, false, false);
        }
    }

    /** The functions by which Emscripten's {@code setjmp} calls another function: the first argument is its number. */
    private long[] callGuarded(Instance module, long... arguments) {
        long stack = call("v");
        try {
            int function = module.table(0).requiredRef((int) arguments[0]);
            return module.getMachine().call(function, Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (LongJump jump) {
            return jumped(stack);
        }
    }

    /** The same for a function with one argument of 64 bits, which is given in two parts. */
    private long[] callWithLong(Instance module, long... arguments) {
        long stack = call("v");
        try {
            return module.export("w").apply(arguments);
        } catch (LongJump jump) {
            return jumped(stack);
        }
    }

    private long[] jumped(long stack) {
        call("u", stack);
        call("t", 1, 0);
        return new long[] {0};
    }

    private static long[] grow(Instance module, long... bytes) {
        Memory memory = module.memory();
        long needed = (bytes[0] + PAGE - 1) / PAGE;
        boolean fits =
                needed <= MOST_PAGES && (needed <= memory.pages() || memory.grow((int) needed - memory.pages()) >= 0);
        return new long[] {fits ? 1 : 0};
    }

    private static long[] copy(Instance module, long... arguments) {
        module.memory().copy((int) arguments[0], (int) arguments[1], (int) arguments[2]);
        return null;
    }

    /** Receives a picture: three planes with their row lengths, then sizes, of which the 11th to 14th are the visible part. */
    private long[] frame(Instance module, long... a) {
        if (wanted) {
            Plane y = new Plane(module.memory(), (int) a[0], (int) a[1]);
            Plane u = new Plane(module.memory(), (int) a[2], (int) a[3]);
            Plane v = new Plane(module.memory(), (int) a[4], (int) a[5]);
            latest = Optional.of(picture(y, u, v, (int) a[10], (int) a[11], (int) a[12], (int) a[13]));
        }
        return null;
    }

    private record Plane(Memory memory, int address, int stride) {
        byte[] row(int y, int width) {
            return memory.readBytes(address + y * stride, width);
        }
    }

    /** BT.601 with 16 to 235, as browsers record. */
    private static Picture picture(Plane y, Plane u, Plane v, int width, int height, int left, int top) {
        int[] rgb = new int[width * height];
        for (int row = 0; row < height; row++) {
            byte[] luma = y.row(row + top, left + width);
            byte[] blue = u.row((row + top) / 2, (left + width + 1) / 2);
            byte[] red = v.row((row + top) / 2, (left + width + 1) / 2);
            for (int x = 0; x < width; x++) {
                int light = 298 * ((luma[left + x] & 0xFF) - 16) + 128;
                int cb = (blue[(left + x) / 2] & 0xFF) - 128;
                int cr = (red[(left + x) / 2] & 0xFF) - 128;
                rgb[row * width + x] = limited(light + 409 * cr) << 16
                        | limited(light - 100 * cb - 208 * cr) << 8
                        | limited(light + 516 * cb);
            }
        }
        return new Picture(width, height, rgb);
    }

    private static int limited(int scaled) {
        return Math.max(0, Math.min(255, scaled >> 8));
    }
}
