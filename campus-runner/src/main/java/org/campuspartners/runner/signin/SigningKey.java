package org.campuspartners.runner.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.campuspartners.runner.process.OwnerOnly;

/** The key that signs the tokens, the same for as long as its file is kept, so that tokens outlive a restart. */
record SigningKey(Path file) {

    RSAKey load() {
        try {
            if (!Files.exists(file)) {
                OwnerOnly.folder(file.getParent());
                OwnerOnly.write(
                        file,
                        new RSAKeyGenerator(2048)
                                .keyIDFromThumbprint(true)
                                .generate()
                                .toJSONString());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The signing key in " + file + " can't be used: " + e.getMessage(), e);
        }
    }
}
