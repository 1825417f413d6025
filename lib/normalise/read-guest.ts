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

export function withGuest(instance: Instance, reports: ReadonlyMap<string, GuestReport>, images: ReadonlyMap<string, ImageFacts>): Instance {
  const report = reports.get(instance.id);
  const image = instance.imageId === null ? undefined : images.get(instance.imageId);
  if (report === undefined && image === undefined) return instance;
  return {
    ...instance,
    guest: { platformName: report?.platformName ?? null, platformVersion: report?.platformVersion ?? null, imageName: image?.name ?? null, imageOwner: image?.owner ?? null },
  };
}
