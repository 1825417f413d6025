import type { Metadata } from 'next';
import { ShareShell } from '@/components/share/share-shell';

// No title of its own and no preview data: the page must not tell one id from another.
export const metadata: Metadata = { robots: { index: false, follow: false, noarchive: true }, referrer: 'no-referrer' };

export default async function SharePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ShareShell publicId={id} />;
}
