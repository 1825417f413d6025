// Guest facts of instances: what SSM reports from inside, and the image's name and owner.
// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_InstanceInformation.html
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Image.html
import type { Instance } from '../model/inventory';
import type { RawObject } from './read-fields';
import { text } from './read-fields';

export interface GuestReport {
  readonly id: string;
  readonly platformName: string | null;
  readonly platformVersion: string | null;
}
export interface ImageFacts {
  readonly id: string;
  readonly name: string | null;
  readonly owner: string | null;
}

export function readGuestReport(raw: RawObject): GuestReport | null {
  const id = text(raw.InstanceId);
  return id === null ? null : { id, platformName: text(raw.PlatformName), platformVersion: text(raw.PlatformVersion) };
}

export function readImageFacts(raw: RawObject): ImageFacts | null {
  const id = text(raw.ImageId);
  return id === null ? null : { id, name: text(raw.Name), owner: text(raw.ImageOwnerAlias) ?? text(raw.OwnerId) };
}

type Guest = NonNullable<Instance['guest']>;

/** Puts what is known about its guest into an instance; those that share an image and have no report share one object. */
export function guestsOf(reports: ReadonlyMap<string, GuestReport>, images: ReadonlyMap<string, ImageFacts>): (instance: { -readonly [Field in keyof Instance]: Instance[Field] }) => void {
  if (reports.size === 0 && images.size === 0) return () => undefined;
  const ofImages = new Map<string, Guest>();
  for (const { id, name, owner } of images.values()) ofImages.set(id, { platformName: null, platformVersion: null, imageName: name, imageOwner: owner });
  return (instance) => {
    const report = reports.get(instance.id);
    const image = instance.imageId === null ? undefined : ofImages.get(instance.imageId);
    if (report !== undefined) instance.guest = { platformName: report.platformName, platformVersion: report.platformVersion, imageName: image?.imageName ?? null, imageOwner: image?.imageOwner ?? null };
    else if (image !== undefined) instance.guest = image;
  };
}
