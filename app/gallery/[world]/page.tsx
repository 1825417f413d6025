import { SnapshotPage } from '@/components/snapshot/snapshot-page';

export default async function Page({ params }: { params: Promise<{ world: string }> }) {
  const { world } = await params;
  return <SnapshotPage kind="gallery" id={world} />;
}
