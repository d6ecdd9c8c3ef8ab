package dev.tradewind.aws.image;

import dev.tradewind.aws.compile.ProjectFixture;
import dev.tradewind.model.Service;
import java.nio.file.Path;
import java.util.List;

/** A service {@code shop} whose functions run images. */
record ImageProject(Service service) {

  /**
   * @param ecr {@code provider.ecr}, with single quotes
   * @param images the image of each function
   */
  static ImageProject of(Path directory, String ecr, String... images) {
    StringBuilder functions = new StringBuilder();
    for (int i = 0; i < images.length; i++) {
      functions.append(i == 0 ? "" : ",").append("'f" + i + "':{'image':" + images[i] + "}");
    }
    return new ImageProject(
        ProjectFixture.of(
                "{'service':'shop','provider':{'name':'aws','ecr':"
                    + ecr
                    + "},'functions':{"
                    + functions
                    + "}}",
                directory)
            .service());
  }

  List<ImageSource> sources() {
    return new WrittenImages(service).toPublish(service.functions().values());
  }

  ImageSource.Built built() {
    return (ImageSource.Built) sources().getFirst();
  }
}
