package no.omtanke.casework.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.omtanke.casework.Attached;
import no.omtanke.casework.Refusal;
import no.omtanke.casework.flow.Files;
import no.omtanke.confidentiality.EntryId;
import no.omtanke.organisation.Actor;
import no.omtanke.packs.PackId;
import no.omtanke.platform.Download;
import no.omtanke.platform.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files with what is written in a case; which there are stands with the entry, in the case. */
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/cases/{reference}")
final class FileApi {

  private final Files files;

  FileApi(Files files) {
    this.files = files;
  }

  /** Puts a file with an entry; what kind it is is found from what is in it. */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @PostMapping(path = "/entries/{entry}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Object> attach(
      @PathVariable("reference") UUID reference,
      @PathVariable("entry") UUID entry,
      PackId pack,
      Actor actor,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
      throws IOException {
    return files
        .attach(pack.value(), actor, reference, new EntryId(entry), Upload.of(file))
        .map(put -> answer(pack, reference, put))
        .orElseGet(FileApi::none);
  }

  private static ResponseEntity<Object> answer(PackId pack, UUID reference, Files.Put put) {
    UUID file = put.file();
    return file == null
        ? refused(put.wrong())
        : ResponseEntity.created(
                URI.create(
                    "/api/v1/municipalities/%s/cases/%s/files/%s".formatted(pack, reference, file)))
            .body(Map.of("file", file));
  }

  private static ResponseEntity<Object> refused(Set<Attached.Refusal> wrong) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    problem.setTitle("It cannot be done");
    problem.setProperty(
        "reasons", wrong.stream().sorted().map(one -> Map.of("reason", one.name())).toList());
    return Problems.answer(problem);
  }

  private static ResponseEntity<Object> none() {
    return CaseApi.refused(List.of(new Refusal.NotOnCase()));
  }

  /** The file as it was put there, for those who read the entry it lies with. */
  @Parameter(name = "municipality", in = ParameterIn.PATH, required = true)
  @GetMapping("/files/{file}")
  ResponseEntity<?> download(
      @PathVariable("reference") UUID reference,
      @PathVariable("file") UUID file,
      PackId pack,
      Actor actor) {
    return files
        .open(pack.value(), actor, reference, file)
        .<ResponseEntity<?>>map(opened -> Download.of(opened.name(), opened.content()))
        .orElseGet(FileApi::none);
  }
}
