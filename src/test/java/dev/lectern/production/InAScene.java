package dev.lectern.production;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a studio in a folder of its own, closed when each is over. */
@Timeout(60)
abstract class InAScene {
    @TempDir
    Path folder;

    Scene scene;

    @BeforeEach
    void open() {
        scene = Scene.in(folder);
    }

    @AfterEach
    void close() {
        scene.close();
    }
}
