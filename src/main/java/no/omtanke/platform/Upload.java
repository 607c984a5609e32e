package no.omtanke.platform;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.web.multipart.MultipartFile;

/** A file as somebody sends it: what she calls it, and what is in it, as it came. */
public record Upload(String name, ByteArrayResource content) {

  /** The file of a form; one without a name or content where none was chosen. */
  public static Upload of(@Nullable MultipartFile file) throws IOException {
    return file == null
        ? new Upload("", new ByteArrayResource(new byte[0]))
        : new Upload(
            Objects.requireNonNullElse(file.getOriginalFilename(), ""),
            new ByteArrayResource(file.getBytes()));
  }

  /** What is in it. */
  public byte[] bytes() {
    return content.getByteArray();
  }

  /** Says nothing of the name or the content, so that no log can. */
  @Override
  public String toString() {
    return "Upload";
  }
}
