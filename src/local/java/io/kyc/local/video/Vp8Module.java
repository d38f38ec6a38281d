package io.kyc.local.video;

import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * libvpx's VP8 decoder as WebAssembly, compiled to Java's bytecode: that takes a second or more, once. The rest of its
 * cost comes with the first frames. Thread-safe.
 */
final class Vp8Module {
    private final WasmModule module;
    private final Function<Instance, Machine> machines;

    private Vp8Module() {
        try (InputStream wasm = Vp8Module.class.getResourceAsStream("vp8.wasm")) {
            module = Parser.parse(wasm.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        machines = MachineFactoryCompiler.compile(module);
    }

    private static final class Once {
        private static final Vp8Module MODULE = new Vp8Module();
    }

    static Vp8Module get() {
        return Once.MODULE;
    }

    /** Its memory is a plain array: three quarters of the time that Chicory's default takes. */
    Instance.Builder instance() {
        return Instance.builder(module).withMachineFactory(machines).withMemoryFactory(ByteArrayMemory::new);
    }
}
