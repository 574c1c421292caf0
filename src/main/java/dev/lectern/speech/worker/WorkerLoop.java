package dev.lectern.speech.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** The worker's side: answers requests one by one until its standard input ends, so it never outlives the service. */
public final class WorkerLoop {
    private static final int BUFFER = 1 << 16;

    private WorkerLoop() {}

    /**
     * Serves on standard input and output.
     *
     * @param engine loads the native library; called once
     */
    public static void serve(Supplier<Synthesiser> engine) throws IOException {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        System.setOut(System.err);
        Synthesiser synthesiser = engine.get();
        try {
            while (true) {
                Request request = Frames.readRequest(in);
                answer(synthesiser, request, out);
                synthesiser.rest();
            }
        } catch (EOFException end) {
            // the service has closed our standard input: there is nothing more to do
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(Synthesiser synthesiser, Request request, DataOutputStream out) throws IOException {
        Reply reply;
        try {
            reply = synthesiser.speak(request);
        } catch (RuntimeException | LinkageError e) {
            Frames.writeFailure(out, String.valueOf(e.getMessage()));
            return;
        }
        Frames.write(out, reply);
    }
}
