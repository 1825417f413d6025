import { SnapshotPage } from '@/components/snapshot/snapshot-page';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <SnapshotPage kind="snapshot" id={id} />;
}
